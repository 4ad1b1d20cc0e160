import type {Sentences} from '../sentences.ts';

/** What this computer refuses. */
export const machineNl = (): Sentences => ({
	'There is no DHCP client on this computer (udhcpc, dhclient, dhcpcd). Set a static address, or add a client to the boot medium.':
		'Er is geen DHCP-client op deze computer (udhcpc, dhclient, dhcpcd). Stel een vast adres in, of voeg een client toe aan het opstartmedium.',
	'DHCP cannot be asked: {message}. Only root may ask.':
		'DHCP kan niet worden gevraagd: {message}. Alleen root mag dat.',
	'No DHCP server answered on {adapter} ({program}). Look at the cable and at the network behind it, or set a static address.':
		'Geen DHCP-server antwoordde op {adapter} ({program}). Kijk naar de kabel en het netwerk erachter, of stel een vast adres in.',
	'No DHCP server answered on {adapter} ({program}: {said}). Look at the cable and at the network behind it, or set a static address.':
		'Geen DHCP-server antwoordde op {adapter} ({program}: {said}). Kijk naar de kabel en het netwerk erachter, of stel een vast adres in.',
	'PowerShell is missing: there is no program "pwsh" on the PATH. Add PowerShell 7 to the boot medium, or use a command line step.':
		'PowerShell ontbreekt: er is geen programma “pwsh” in het PATH. Voeg PowerShell 7 toe aan het opstartmedium, of gebruik een opdrachtregelstap.',
	'The keyboard of this console cannot be set from here.':
		'Het toetsenbord van deze console kan van hieruit niet worden ingesteld.',
	'There is no keymap for {name} here.': 'Er is hier geen toetsenindeling voor {name}.',
	'loadkeys could not load {file}: {value}.': 'loadkeys kon {file} niet laden: {value}.',
	'it ended with {exitCode}': 'het eindigde met {exitCode}',
	'it is not of the form \\\\server\\share': 'de vorm is niet \\\\server\\share',
	'Only root may connect {path}. Start bootseq as root.':
		'Alleen root mag {path} verbinden. Start bootseq als root.',
	'its folder on this machine cannot be made: {words}':
		'de map ervoor op deze machine kan niet worden gemaakt: {words}',
	'its server has stopped answering. {place} ends with the next restart, or by "umount {place2}" once the server answers again.':
		'de server ervan antwoordt niet meer. {place} eindigt met de volgende herstart, of met “umount {place2}” zodra de server weer antwoordt.',
	'{place} could not be unmounted: {said}': '{place} kon niet worden ontkoppeld: {said}',
	'The clock was not set: {set}. Only root may set it; set it in the setup of the firmware.':
		'De klok is niet gezet: {set}. Alleen root mag haar zetten; zet haar in de instellingen van de firmware.',
	'The DNS servers were not set: {message}. The address is set.':
		'De DNS-servers zijn niet ingesteld: {message}. Het adres wel.',
	'The network was not set: {value} ended with: {ended}. Only root may set it.':
		'Het netwerk is niet ingesteld: {value} eindigde met: {ended}. Alleen root mag het instellen.',
	'The restart was refused: {refused}. Restart the machine by hand; the run goes on from the next step.':
		'De herstart is geweigerd: {refused}. Herstart de machine met de hand; de uitvoering gaat verder bij de volgende stap.',
	'{refused}. Switch it off by hand.': '{refused}. Zet haar met de hand uit.',
	'It is not known which file system holds {folder}: mount /proc, or name another folder with --state.':
		'Het is niet bekend welk bestandssysteem {folder} bevat: koppel /proc, of noem een andere map met --state.',
	'The state folder {folder} is in memory or on a layer over it ({fileSystem} on {path}) and would be lost. Name a folder on a disk with --state.':
		'De toestandsmap {folder} staat in het geheugen of op een laag daarover ({fileSystem} op {path}) en zou verloren gaan. Noem een map op een schijf met --state.',
	'The state folder {folder} is on a read-only disc ({path}). Name a folder on a disk with --state.':
		'De toestandsmap {folder} staat op een alleen-lezen schijf ({path}). Noem een map op een schijf met --state.',
	'Only root may run a command as {user}. Start bootseq as root, or take the account off the step.':
		'Alleen root mag een opdracht als {user} uitvoeren. Start bootseq als root, of haal het account uit de stap.',
	'There is no user {user} on this machine. Create the account in an earlier step, or name another.':
		'Er is geen gebruiker {user} op deze machine. Maak het account in een eerdere stap, of noem een ander.',
	'{path} cannot be used without an account, and the step names none.':
		'{path} kan niet zonder account worden gebruikt, en de stap noemt er geen.',
	'{user} may not use {path}. Give the account access to the share, or name another one.':
		'{user} mag {path} niet gebruiken. Geef het account toegang tot de share, of noem een ander.',
	"This system cannot use the shares of other computers, so {path} was not connected. On Linux it needs the kernel's cifs module with its ciphers (ccm, gcm, cmac) and the program mount.cifs (Debian: cifs-utils); or, without the kernel's help, smbnetfs and FUSE.":
		'Dit systeem kan geen shares van andere computers gebruiken, dus {path} is niet verbonden. Op Linux is de cifs-module van de kernel met haar versleutelingen (ccm, gcm, cmac) en het programma mount.cifs (Debian: cifs-utils) nodig; of, zonder hulp van de kernel, smbnetfs en FUSE.',
	'The server of {path} was not found or does not answer. Check its name, the network cable and the address of this computer.':
		'De server van {path} is niet gevonden of antwoordt niet. Controleer de naam, de netwerkkabel en het adres van deze computer.',
	'The server of {path} broke the connection off. Try again, or look into its log.':
		'De server van {path} heeft de verbinding verbroken. Probeer het opnieuw, of kijk in het logboek ervan.',
	'The server answers, and has no share or folder {path}. Check the name of the share and the folder below it.':
		'De server antwoordt, en heeft geen share of map {path}. Controleer de naam van de share en de map eronder.',
	'The drive letter {driveLetter} is in use already, so {path} was not connected. Choose another letter.':
		'De stationsletter {driveLetter} is al in gebruik, dus {path} is niet verbonden. Kies een andere letter.',
	'The password of {user} for {path} is not correct. Correct it in the step.':
		'Het wachtwoord van {user} voor {path} klopt niet. Verbeter het in de stap.',
	'the account': 'het account',
	'This computer is connected to the server of {path} with another account already. Use one account for all shares of a server.':
		'Deze computer is al met een ander account met de server van {path} verbonden. Gebruik één account voor alle shares van een server.',
	'The server of {path} asks for an account, and the step names none.':
		'De server van {path} vraagt een account, en de stap noemt er geen.',
	'The user name {user} or its password is not correct for {path}. Correct the account of the step.':
		'De gebruikersnaam {user} of het wachtwoord klopt niet voor {path}. Verbeter het account van de stap.',
	'The password of {user} for {path} has expired. Set a new one.':
		'Het wachtwoord van {user} voor {path} is verlopen. Stel een nieuw in.',
	'The server of {path} did not answer within {timeout} seconds, and the attempt was ended. Check the server and the network.':
		'De server van {path} antwoordde niet binnen {timeout} seconden, en de poging is beëindigd. Controleer de server en het netwerk.',
	'The run was cancelled while {path} was being connected.':
		'De uitvoering is geannuleerd terwijl {path} werd verbonden.',
	'{path} could not be connected (code {code}).': '{path} kon niet worden verbonden (code {code}).',
	'{path} could not be connected (code {code}): {said}.':
		'{path} kon niet worden verbonden (code {code}): {said}.',
	'{program} could not be started: {message}': '{program} kon niet worden gestart: {message}',
	'Invalid class {className} in namespace {normalized} on this machine (0x80041010).':
		'Ongeldige klasse {className} in naamruimte {normalized} op deze machine (0x80041010).',
	'There is no formatted fixed drive.': 'Er is geen geformatteerd vast station.',
	'There is no drive {wanted}.': 'Er is geen station {wanted}.',
	'There is no Configuration Manager client on this machine.':
		'Er is geen Configuration Manager-client op deze machine.',
	'The machine does not tell its {property}.': 'De machine zegt haar {property} niet.',
	'A recorded machine has no keyboard.': 'Een opgenomen machine heeft geen toetsenbord.',
	'The machine "{name}" is recorded and runs no commands: use it with --dry-run.':
		'De machine “{name}” is opgenomen en voert geen opdrachten uit: gebruik haar met --dry-run.',
	'The machine "{name}" is recorded and has no PowerShell.':
		'De machine “{name}” is opgenomen en heeft geen PowerShell.',
	'The machine "{name}" is recorded and cannot be restarted.':
		'De machine “{name}” is opgenomen en kan niet worden herstart.',
	'The machine "{name}" is recorded and cannot be switched off.':
		'De machine “{name}” is opgenomen en kan niet worden uitgezet.',
	'The machine "{name}" is recorded and connects to nothing: {path}.':
		'De machine “{name}” is opgenomen en maakt nergens verbinding mee: {path}.',
	'The machine "{name}" is recorded: there is no shell on it.':
		'De machine “{name}” is opgenomen: er is geen opdrachtprompt op.',
	'The machine "{name}" is recorded: its network cannot be set.':
		'De machine “{name}” is opgenomen: haar netwerk kan niet worden ingesteld.',
	'The folder {folder} does not exist or is not a folder.': 'De map {folder} bestaat niet of is geen map.',
	'The program {program} was not found.': 'Het programma {program} is niet gevonden.',
	'The program {program} may not be run: it is not executable, or the folder {folder} may not be entered.':
		'Het programma {program} mag niet worden uitgevoerd: het is niet uitvoerbaar, of de map {folder} mag niet worden geopend.',
	'The folder {folder} is not a folder.': 'De map {folder} is geen map.',
	'The file {program} is not a program this machine can run.':
		'Het bestand {program} is geen programma dat deze machine kan uitvoeren.',
	'The command line and the variables are together too long: shorten the command or delete large variables.':
		'De opdrachtregel en de variabelen zijn samen te lang: verkort de opdracht of verwijder grote variabelen.',
	'The machine is out of memory or processes: {words}. End other programs and retry.':
		'De machine heeft geen geheugen of processen meer: {words}. Sluit andere programma’s en probeer het opnieuw.',
	'The program {program} could not be started: {words}.':
		'Het programma {program} kon niet worden gestart: {words}.',
	'Windows Management Instrumentation cannot be asked: {value}. In Windows PE add WinPE-WMI and WinPE-Scripting to the boot image; scripts of PowerShell need WinPE-NetFX and WinPE-PowerShell too.':
		'Windows Management Instrumentation kan niet worden gevraagd: {value}. Voeg in Windows PE WinPE-WMI en WinPE-Scripting toe aan de opstartinstallatiekopie; scripts van PowerShell hebben ook WinPE-NetFX en WinPE-PowerShell nodig.',
	'Windows Management Instrumentation left this query without an answer.':
		'Windows Management Instrumentation gaf op deze query geen antwoord.',
	'PowerShell is missing': 'PowerShell ontbreekt',
	'PowerShell ended with {exitCode}: {stderr}': 'PowerShell eindigde met {exitCode}: {stderr}',
	'no reason given': 'geen reden gegeven',
	'PowerShell left the query without an answer': 'PowerShell gaf op de query geen antwoord',
	'The program {error} was not found in {folder} or on the PATH.':
		'Het programma {error} is niet gevonden in {folder} of in het PATH.',
	'Commands run as another user ({user}) are started by PowerShell. {error}':
		'Opdrachten die als een andere gebruiker ({user}) lopen, worden door PowerShell gestart. {error}',
	'it did not take the request': 'het nam de aanvraag niet aan',
	'The layout is set for programs that start from now on, but the window of this console keeps its own: {reason}.':
		'De indeling geldt voor programma’s die vanaf nu starten, maar het venster van deze console houdt de eigen indeling: {reason}.',
	'Windows has no keyboard layout {id}.': 'Windows heeft geen toetsenbordindeling {id}.',
	'wpeutil could not set the layout {inputLocale}: {said}.':
		'wpeutil kon de indeling {inputLocale} niet instellen: {said}.',
	'{folder} could not be disconnected: {stderr}':
		'De verbinding met {folder} kon niet worden verbroken: {stderr}',
	'No DHCP server answered: {renewed}. Look at the cable and at the network behind it, or set a static address.':
		'Geen DHCP-server antwoordde: {renewed}. Kijk naar de kabel en het netwerk erachter, of stel een vast adres in.',
	'No DHCP server answered: {renewed}; {error}. Look at the cable and at the network behind it, or set a static address.':
		'Geen DHCP-server antwoordde: {renewed}; {error}. Kijk naar de kabel en het netwerk erachter, of stel een vast adres in.',
	'No DHCP server answered on {name}: {renewed}. Look at the cable and at the network behind it, or set a static address.':
		'Geen DHCP-server antwoordde op {name}: {renewed}. Kijk naar de kabel en het netwerk erachter, of stel een vast adres in.',
	'No DHCP server answered on {name}: {renewed}; {error}. Look at the cable and at the network behind it, or set a static address.':
		'Geen DHCP-server antwoordde op {name}: {renewed}; {error}. Kijk naar de kabel en het netwerk erachter, of stel een vast adres in.',
	'The network was not set: netsh interface {command} ended with: {ended}. Only an administrator may set it.':
		'Het netwerk is niet ingesteld: netsh interface {command} eindigde met: {ended}. Alleen een beheerder mag het instellen.',
	'Add WinPE-NetFX, WinPE-Scripting and WinPE-PowerShell to the boot image, or use a command line step.':
		'Voeg WinPE-NetFX, WinPE-Scripting en WinPE-PowerShell toe aan de opstartinstallatiekopie, of gebruik een opdrachtregelstap.',
	'PowerShell is missing. {remedy}': 'PowerShell ontbreekt. {remedy}',
	'PowerShell is missing: {useless} does not run commands. {remedy}':
		'PowerShell ontbreekt: {useless} voert geen opdrachten uit. {remedy}',
	'PowerShell is missing: {useless} do not run commands. {remedy}':
		'PowerShell ontbreekt: {useless} voeren geen opdrachten uit. {remedy}',
	'The state folder {stateFolder} is on the memory disk of Windows PE, which every restart empties. Name a folder on a disk with --state, after a step that formats one.':
		'De toestandsmap {stateFolder} staat op de geheugenschijf van Windows PE, die elke herstart leegmaakt. Noem een map op een schijf met --state, na een stap die er een formatteert.',
	'Windows does not tell when its processes were started.':
		'Windows zegt niet wanneer de processen zijn gestart.',
	'A process with the number {pid}, which the interrupted step had, is running, and it cannot be told whether it is still the step’s: {reason}':
		'Er loopt een proces met het nummer {pid}, dat de onderbroken stap had, en er is niet te zeggen of het nog dat van de stap is: {reason}',
	'The process {pid} ({program}), started by one with the number {pid2}, which the interrupted step had, is running, and it cannot be told whether it is the step’s: {reason}':
		'Proces {pid} ({program}), gestart door een met het nummer {pid2} dat de onderbroken stap had, loopt, en er is niet te zeggen of het van de stap is: {reason}',
	'{device} cannot be mounted on {statePlace}: {over}.':
		'{device} kan niet op {statePlace} worden gekoppeld: {over}.',
	'{device} cannot be mounted: {mounted}.': '{device} kan niet worden gekoppeld: {mounted}.',
});
