import type {Sentences} from '../sentences.ts';

/** What the steps that install programs, applications and updates say. */
export const softwareNl = (): Sentences => ({
	'The program {name} of package {packageId} is disabled.':
		'Het programma {name} van pakket {packageId} is uitgeschakeld.',
	'Enable it in the console and export again, or disable the step.':
		'Schakel het in in de console en exporteer opnieuw, of schakel de stap uit.',
	'{name} has dependencies that go in a circle: {circle}.':
		'{name} heeft afhankelijkheden die in een kring lopen: {circle}.',
	'Remove one of these dependencies.': 'Verwijder een van deze afhankelijkheden.',
	'Export the task sequence with its dependencies, or describe the software in software.json.':
		'Exporteer de takenreeks met haar afhankelijkheden, of beschrijf de software in software.json.',
	'it has no deployment type that a task sequence installs':
		'ze heeft geen implementatietype dat een takenreeks installeert',
	'Windows Installer is on Windows alone': 'Windows Installer is er alleen op Windows',
	'package managers are on Linux alone': 'pakketbeheerders zijn er alleen op Linux',
	'operating system {platform} {version}, {found}': 'besturingssysteem {platform} {version}, {found}',
	'The version "{version}" of the operating system cannot be compared':
		'De versie “{version}” van het besturingssysteem kan niet worden vergeleken',
	'architecture {architecture}': 'architectuur {architecture}',
	'The memory of this computer is not known': 'Het geheugen van deze computer is niet bekend',
	'The memory of this computer is not known: {error}':
		'Het geheugen van deze computer is niet bekend: {error}',
	'{found} MB of memory, {megabytes} MB wanted': '{found} MB geheugen, {megabytes} MB gewenst',
	'The free space of the drives is not known: {error}':
		'De vrije ruimte van de stations is niet bekend: {error}',
	'{most} MB free, {megabytes} MB wanted': '{most} MB vrij, {megabytes} MB gewenst',
	'{most} MB free on {drive}, {megabytes} MB wanted': '{most} MB vrij op {drive}, {megabytes} MB gewenst',
	'{name} is not installed, and is not to be installed automatically.':
		'{name} is niet geïnstalleerd, en wordt niet automatisch geïnstalleerd.',
	'{dependent} depends on {name}.': '{dependent} is afhankelijk van {name}.',
	'The detection script could not be run to its end: {problem}':
		'Het detectiescript kon niet tot het einde worden uitgevoerd: {problem}',
	'The detection script ended with {code}{errors}': 'Het detectiescript eindigde met {code}{errors}',
	'the detection script wrote to its output': 'het detectiescript heeft uitvoer geschreven',
	'the detection script wrote nothing': 'het detectiescript heeft niets geschreven',
	'The detection script wrote errors alone{errors}':
		'Het detectiescript heeft alleen fouten geschreven{errors}',
	'The detection script needs PowerShell. {error}': 'Het detectiescript heeft PowerShell nodig. {error}',
	'The detection script needs the Windows Script Host': 'Het detectiescript heeft Windows Script Host nodig',
	'This version cannot evaluate the rule {text}': 'Deze versie kan de regel {text} niet evalueren',
	'{name}: not there': '{name}: niet aanwezig',
	'product {productCode}': 'product {productCode}',
	'{name}: not installed': '{name}: niet geïnstalleerd',
	'{name}: version {version} installed': '{name}: versie {version} geïnstalleerd',
	'{name}: "{found}", which is no version': '{name}: “{found}”, en dat is geen versie',
	'{name}: version {found}': '{name}: versie {found}',
	'The step names no application and no base variable.': 'De stap noemt toepassing noch basisvariabele.',
	'Select an application or give a base variable name, or disable the step.':
		'Selecteer een toepassing of geef de naam van een basisvariabele, of schakel de stap uit.',
	'Applications are installed into an installed operating system, and this is the boot environment. Put the step behind the restart into it.':
		'Toepassingen worden in een geïnstalleerd besturingssysteem geïnstalleerd, en dit is de opstartomgeving. Zet de stap na de herstart daarheen.',
	'The step names no application. Select one, or a base variable name.':
		'De stap noemt geen toepassing. Selecteer er een, of de naam van een basisvariabele.',
	'The run was cancelled before {name} was installed.':
		'De uitvoering is geannuleerd voordat {name} was geïnstalleerd.',
	'{name} had failed before the restart.': '{name} was voor de herstart mislukt.',
	'{message} It is passed over.': '{message} Ze wordt overgeslagen.',
	'The installation of {name} needs a restart.': 'De installatie van {name} vraagt een herstart.',
	'{failing} applications': '{failing} toepassingen',
	'{first} TSErrorOnWarning makes that an error.': '{first} TSErrorOnWarning maakt daar een fout van.',
	'The dependencies of {name} go in a circle: {names}.':
		'De afhankelijkheden van {name} lopen in een kring: {names}.',
	'{name} does not suit this computer: {why}.': '{name} past niet bij deze computer: {why}.',
	'Nobody can tell whether {name} suits this computer: {why}.':
		'Niemand kan zeggen of {name} bij deze computer past: {why}.',
	'Nobody can tell whether {name} is installed: {problem}.':
		'Niemand kan zeggen of {name} is geïnstalleerd: {problem}.',
	'{name} is not found after the restart that its installer had asked for':
		'{name} wordt niet gevonden na de herstart waar het installatieprogramma om had gevraagd',
	'{name} was not installed. {message}': '{name} is niet geïnstalleerd. {message}',
	'The installer of {name} ended with {code}, a success, and {name2} is not found':
		'Het installatieprogramma van {name} eindigde met {code}, geslaagd, en {name2} wordt niet gevonden',
	'{what}: {saw}. Correct its detection rule, or see the log of the installer.':
		'{what}: {saw}. Verbeter de detectieregel, of bekijk het logboek van het installatieprogramma.',
	'Neither dpkg-query nor rpm is on this computer: nobody can tell which packages are installed':
		'Noch dpkg-query noch rpm is op deze computer: niemand kan zeggen welke pakketten zijn geïnstalleerd',
	'package {name}: not installed': 'pakket {name}: niet geïnstalleerd',
	'package {name}: version {version}': 'pakket {name}: versie {version}',
	'The version {version} of package {name} cannot be compared with "{wanted}"':
		'De versie {version} van pakket {name} kan niet met “{wanted}” worden vergeleken',
	'Its {action} program ended with {code}.': 'Het programma {action} ervan eindigde met {code}.',
	'Another installation was still under way after {attempt} more attempts (exit code {code}).':
		'Er liep na {attempt} extra pogingen nog een andere installatie (afsluitcode {code}).',
	'None of apt-get, dnf, yum and zypper is on this computer.':
		'Geen van apt-get, dnf, yum en zypper is op deze computer.',
	'{name} has no uninstall program.': '{name} heeft geen verwijderprogramma.',
	'{name}, which it supersedes, could not be uninstalled. {message}':
		'{name}, die erdoor wordt vervangen, kon niet worden verwijderd. {message}',
	'{name}, which it supersedes, is still found after it was uninstalled: {saw}.':
		'{name}, die erdoor wordt vervangen, wordt na het verwijderen nog gevonden: {saw}.',
	'The step names neither a package nor the base name of a list of packages.':
		'De stap noemt pakket noch basisnaam van een lijst van pakketten.',
	'Choose a package and its program, or give a base variable name, or disable the step.':
		'Kies een pakket en het programma ervan, of geef de naam van een basisvariabele, of schakel de stap uit.',
	'The step names a package and none of its programs ({programVariable}).':
		'De stap noemt een pakket en geen van de programma’s ervan ({programVariable}).',
	'Choose the program in the step.': 'Kies het programma in de stap.',
	'An entry of the list does not name a program. Write the package ID, a colon and the name of the program: CON00020:Install.':
		'Een item van de lijst noemt geen programma. Schrijf de pakket-id, een dubbele punt en de naam van het programma: CON00020:Install.',
	'"{entry}" does not name a program. Write the package ID, a colon and the name of the program: CON00020:Install.':
		'“{entry}” noemt geen programma. Schrijf de pakket-id, een dubbele punt en de naam van het programma: CON00020:Install.',
	'{shown} must run before itself: "Run another program first" goes in a circle. Take one of the programs out of it.':
		'{shown} moet voor zichzelf lopen: “Eerst een ander programma uitvoeren” loopt in een kring. Haal een van de programma’s eruit.',
	'Nothing describes {shown}.': 'Niets beschrijft {shown}.',
	'{shown} cannot run: {refusal}': '{shown} kan niet worden uitgevoerd: {refusal}',
	'it is disabled. Enable it in the console and export again.':
		'het is uitgeschakeld. Schakel het in in de console en exporteer opnieuw.',
	'it may run in an installed operating system only, and this is the boot environment. Move the step behind the restart into the operating system.':
		'het mag alleen in een geïnstalleerd besturingssysteem lopen, en dit is de opstartomgeving. Zet de stap na de herstart naar het besturingssysteem.',
	'it is named by a variable, and its option "Allow this program to be installed from the Install Package task sequence action without being deployed" is off. Switch the option on and export again.':
		'het wordt door een variabele genoemd, en de optie “Toestaan dat dit programma wordt geïnstalleerd vanuit de takenreeksactie Pakket installeren zonder te worden geïmplementeerd” staat uit. Zet de optie aan en exporteer opnieuw.',
	'What {shownProgram} needs to run first has failed: {message}':
		'Wat voor {shownProgram} eerst moet lopen, is mislukt: {message}',
	'code {code}': 'code {code}',
	'{shown} failed with code {code}.': '{shown} is mislukt met code {code}.',
	'{shown} failed with code {code}: {message}': '{shown} is mislukt met code {code}: {message}',
	'a program {hiddenCommand} of package {packageId}': 'een programma {hiddenCommand} van pakket {packageId}',
	'the program {name} of package {packageId}': 'het programma {name} van pakket {packageId}',
	'SMSInstallUpdateTarget says neither Mandatory nor All: correct the step, or the variable of that name.':
		'SMSInstallUpdateTarget zegt Mandatory noch All: verbeter de stap, of de variabele met die naam.',
	'Software updates are installed in the full operating system, not in the boot environment.':
		'Software-updates worden in het volledige besturingssysteem geïnstalleerd, niet in de opstartomgeving.',
	'There is no apt-get, dnf or zypper on this machine: nothing here can install updates.':
		'Er is geen apt-get, dnf of zypper op deze machine: niets kan hier updates installeren.',
	'Another program is installing packages. Wait until it has ended, then retry the step.':
		'Een ander programma installeert pakketten. Wacht tot het klaar is, en probeer de stap dan opnieuw.',
	'Another program, process {holder}, is installing packages. Wait until it has ended, then retry the step.':
		'Een ander programma, proces {holder}, installeert pakketten. Wacht tot het klaar is, en probeer de stap dan opnieuw.',
	'The package source {repository} has a signature that is wrong or of an unknown key. It is not used. Correct the source, or install its key.':
		'De pakketbron {repository} heeft een handtekening die niet klopt of van een onbekende sleutel is. Ze wordt niet gebruikt. Verbeter de bron, of installeer haar sleutel.',
	'The package source {repository} is not signed. It is not used. Sign it, or take it off the machine.':
		'De pakketbron {repository} is niet ondertekend. Ze wordt niet gebruikt. Onderteken haar, of haal haar van de machine.',
	'Some packages come from a source whose signature was not verified. They are not installed.':
		'Sommige pakketten komen van een bron waarvan de handtekening niet is gecontroleerd. Ze worden niet geïnstalleerd.',
	'A downloaded file is not the one that the package source lists: {file}. Look whether its mirror is complete.':
		'Een gedownload bestand is niet het bestand dat de pakketbron opgeeft: {file}. Kijk of de mirror ervan volledig is.',
	'There is not enough free space for the updates.': 'Er is niet genoeg vrije ruimte voor de updates.',
	'There is not enough free space in {folder} for the updates.':
		'Er is niet genoeg vrije ruimte in {folder} voor de updates.',
	'The package source lists a file that it does not have: {file}.':
		'De pakketbron geeft een bestand op dat ze niet heeft: {file}.',
	'The package source cannot be reached: {file}. Look at the network and at the address.':
		'De pakketbron is niet bereikbaar: {file}. Kijk naar het netwerk en het adres.',
	'The updates would remove other packages, which this step never does. Update by hand.':
		'De updates zouden andere pakketten verwijderen, en dat doet deze stap nooit. Werk met de hand bij.',
	'Packages of this machine lack others that they need. Run "apt-get --fix-broken install", then retry the step.':
		'Pakketten van deze machine missen andere die ze nodig hebben. Voer “apt-get --fix-broken install” uit, en probeer de stap dan opnieuw.',
	'apt-get ended with {code}: {errors}': 'apt-get eindigde met {code}: {errors}',
	'The scan for updates did not end. {problem}': 'Het zoeken naar updates is niet voltooid. {problem}',
	'No package source is configured for apt on this machine: there is nothing to take updates from.':
		'Er is op deze machine geen pakketbron voor apt ingesteld: er is niets om updates van te halen.',
	'Reboot is required': 'Een herstart is nodig',
	'core libraries or services were updated': 'kernbibliotheken of services zijn bijgewerkt',
	'{program} ended with {code} and left it as it was. What it said stands in the log.':
		'{program} eindigde met {code} en liet hem zoals hij was. Wat het zei, staat in het logboek.',
	'the kernel {name} was updated': 'de kernel {name} is bijgewerkt',
	'a package asks for it (/run/reboot-required)': 'een pakket vraagt erom (/run/reboot-required)',
	'An update was not installed: {reasons}': 'Een update is niet geïnstalleerd: {reasons}',
	'{count} updates were not installed. The first: {value}':
		'{count} updates zijn niet geïnstalleerd. De eerste: {value}',
	'it gave no reason': 'het gaf geen reden',
	'No package source is configured on this machine: there is nothing to take updates from.':
		'Er is op deze machine geen pakketbron ingesteld: er is niets om updates van te halen.',
	'What a package source offers is not signed, or not with a known key. It is not installed. Install its key, or take the source off the machine.':
		'Wat een pakketbron aanbiedt, is niet ondertekend, of niet met een bekende sleutel. Het wordt niet geïnstalleerd. Installeer de sleutel ervan, of haal de bron van de machine.',
	'What a package source offers is not signed, or not with a known key ({subject}). It is not installed. Install its key, or take the source off the machine.':
		'Wat een pakketbron aanbiedt, is niet ondertekend, of niet met een bekende sleutel ({subject}). Het wordt niet geïnstalleerd. Installeer de sleutel ervan, of haal de bron van de machine.',
	'A downloaded file is not the one that the package source lists. Look whether its mirror is complete.':
		'Een gedownload bestand is niet het bestand dat de pakketbron opgeeft. Kijk of de mirror ervan volledig is.',
	'There is not enough free space on {place} for the updates.':
		'Er is niet genoeg vrije ruimte op {place} voor de updates.',
	'The package source cannot be reached. Look at the network and at the address.':
		'De pakketbron is niet bereikbaar. Kijk naar het netwerk en het adres.',
	'The package source {source} cannot be reached. Look at the network and at the address.':
		'De pakketbron {source} is niet bereikbaar. Kijk naar het netwerk en het adres.',
	'{program} ended with {code}: {said}': '{program} eindigde met {code}: {said}',
	'Another installation is under way, or a restart is pending.':
		'Er loopt een andere installatie, of er wacht een herstart.',
	'The update does not apply to this machine.': 'De update is niet van toepassing op deze machine.',
	'No update could be installed.': 'Er kon geen update worden geïnstalleerd.',
	'There is no way to the update server. Look at the network and the proxy.':
		'Er is geen weg naar de updateserver. Kijk naar het netwerk en de proxy.',
	'The name of the update server cannot be resolved. Look at the network, the proxy and the WSUS address.':
		'De naam van de updateserver kan niet worden omgezet. Kijk naar het netwerk, de proxy en het WSUS-adres.',
	'The update server did not answer in time.': 'De updateserver heeft niet op tijd geantwoord.',
	'The update server is overloaded or stopped. Look at WSUS.':
		'De updateserver is overbelast of gestopt. Kijk naar WSUS.',
	'The update server does not have the file that it lists.':
		'De updateserver heeft het bestand niet dat hij opgeeft.',
	'The way to Windows Update is closed by policy: the machine is set to a server that has no such update.':
		'De weg naar Windows Update is door beleid afgesloten: de machine is ingesteld op een server die zo’n update niet heeft.',
	'Windows Update is closed by policy.': 'Windows Update is door beleid afgesloten.',
	'The service Windows Update (wuauserv) is disabled. Enable it before this step.':
		'De service Windows Update (wuauserv) is uitgeschakeld. Schakel hem voor deze stap in.',
	'The name of the update server cannot be resolved. Look at the network and the proxy.':
		'De naam van de updateserver kan niet worden omgezet. Kijk naar het netwerk en de proxy.',
	'The update server cannot be reached. Look at the network and the proxy.':
		'De updateserver is niet bereikbaar. Kijk naar het netwerk en de proxy.',
	'The connection to the update server was cut.': 'De verbinding met de updateserver is verbroken.',
	'The step does not run as an administrator.': 'De stap loopt niet als beheerder.',
	'The Windows Update Agent is not on this machine. Windows PE has none: run the step in the full operating system.':
		'De Windows Update-agent is niet op deze machine. Windows PE heeft er geen: voer de stap in het volledige besturingssysteem uit.',
	'The update could not be completed. Often the system partition is too small.':
		'De update kon niet worden voltooid. Vaak is de systeempartitie te klein.',
	'The component store of Windows is damaged. Repair it with DISM /RestoreHealth.':
		'Het onderdelenarchief van Windows is beschadigd. Herstel het met DISM /RestoreHealth.',
	'A downloaded file is not the one that the update server lists.':
		'Een gedownload bestand is niet het bestand dat de updateserver opgeeft.',
	'Windows Update ended with {shown}.': 'Windows Update eindigde met {shown}.',
	'The Windows Update Agent gave no answer: {errors}': 'De Windows Update-agent gaf geen antwoord: {errors}',
	'nothing was written': 'er is niets geschreven',
	'PowerShell ended with {code} before it was its turn.':
		'PowerShell eindigde met {code} voordat deze aan de beurt was.',
	'Windows Update asks for it': 'Windows Update vraagt erom',
	'a patch asks for it': 'een patch vraagt erom',
	'registry value {key}\\{value}': 'registerwaarde {key}\\{value}',
});
