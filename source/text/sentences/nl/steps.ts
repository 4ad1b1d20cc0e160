import type {Sentences} from '../sentences.ts';

/** What the other steps say. */
export const stepsNl = (): Sentences => ({
	'This computer is not ready. {count} of {count2} checks failed: {reasons}':
		'Deze computer is niet gereed. {count} van {count2} controles zijn mislukt: {reasons}',
	'The operating system has no version.': 'Het besturingssysteem heeft geen versie.',
	'memory at least': 'geheugen ten minste',
	'processor speed at least': 'processorsnelheid ten minste',
	'free disk space at least': 'vrije schijfruimte ten minste',
	'on {drive} {megabytes}': 'op {drive} {megabytes}',
	'operating system is': 'besturingssysteem is',
	'architecture is': 'architectuur is',
	'operating system version at least': 'versie van het besturingssysteem ten minste',
	'operating system version at most': 'versie van het besturingssysteem ten hoogste',
	'client version at least': 'versie van de client ten minste',
	'language of the operating system is': 'taal van het besturingssysteem is',
	'AC power plugged in': 'netvoeding aangesloten',
	'network adapter connected': 'netwerkadapter verbonden',
	'network adapter is not wireless': 'netwerkadapter is niet draadloos',
	'computer in UEFI mode': 'computer in UEFI-modus',
	'AC power': 'netvoeding',
	'battery power': 'accu',
	'no connected adapter': 'geen verbonden adapter',
	'only wireless: {value}': 'alleen draadloos: {value}',
	'no TPM': 'geen TPM',
	'TPM {version}, {state}': 'TPM {version}, {state}',
	'TPM {version}, not {state}': 'TPM {version}, niet {state}',
	'{words}: on, but {variable} says nothing; not checked':
		'{words}: aan, maar {variable} zegt niets; niet gecontroleerd',
	'{requirement}: not known. {error}': '{requirement}: niet bekend. {error}',
	'{requirement}: cannot be compared with {shown}. Correct {variable}.':
		'{requirement}: kan niet met {shown} worden vergeleken. Verbeter {variable}.',
	'{requirement}: found {shown}{unit}': '{requirement}: gevonden {shown}{unit}',
	'Give it a command line, or disable it.': 'Geef hem een opdrachtregel, of schakel hem uit.',
	'Enter the folder as \\\\server\\share or \\\\server\\share\\folder.':
		'Vul de map in als \\\\server\\share of \\\\server\\share\\map.',
	'Choose a letter from D: to Z: other than X:, or none.':
		'Kies een letter van D: tot Z: behalve X:, of geen.',
	'The step names no network folder to connect to.': 'De stap noemt geen netwerkmap om mee te verbinden.',
	'{path} is not a network folder: it must be of the form \\\\server\\share.':
		'{path} is geen netwerkmap: de vorm moet \\\\server\\share zijn.',
	'{letter} is not a drive letter that can be connected: D: to Z: can, without X:, the drive of Windows PE.':
		'{letter} is geen stationsletter die verbonden kan worden: D: tot Z: kunnen dat, zonder X:, het station van Windows PE.',
	'The step names no package. Select packages in it, or set {packages}.':
		'De stap noemt geen pakket. Selecteer er pakketten in, of stel {packages} in.',
	'The client cache is there only in an installed operating system. Choose another location, or run the step later.':
		'De clientcache is er alleen in een geïnstalleerd besturingssysteem. Kies een andere locatie, of voer de stap later uit.',
	'{named} is no full path on this machine. Correct the custom path of the step ({path}).':
		'{named} is geen volledig pad op deze machine. Verbeter het aangepaste pad van de stap ({path}).',
	'An empty text': 'Een lege tekst',
	'{variable} is {location}; it takes TSCache, CCMCache or Custom.':
		'{variable} is {location}; toegestaan zijn TSCache, CCMCache of Custom.',
	'{name} needs the Configuration Manager client; this version cannot run it.':
		'{name} heeft de Configuration Manager-client nodig; deze versie kan dat niet uitvoeren.',
	'Disable the step or replace it by Run Command Line, or start with --allow-unsupported: it then fails when it is reached.':
		'Schakel de stap uit of vervang hem door Opdrachtregel uitvoeren, of start met --allow-unsupported: hij mislukt dan zodra hij aan de beurt is.',
	'Add the package to the media, put its folder beside the task sequence, or name a source in BootseqContentSources.':
		'Voeg het pakket toe aan de media, zet de map ervan naast de takenreeks, of noem een bron in BootseqContentSources.',
	'The restart target {name} is unknown. Use HD for the current operating system or WinPE for the boot media.':
		'Het herstartdoel {name} is onbekend. Gebruik HD voor het huidige besturingssysteem of WinPE voor de opstartmedia.',
	'The restart is to go to the boot media, and this run knows of none: the task sequence has no boot image and did not come from media.':
		'De herstart moet naar de opstartmedia gaan, en deze uitvoering kent er geen: de takenreeks heeft geen opstartinstallatiekopie en kwam niet van media.',
	'Where the computer starts the installed operating system instead, the run goes on there, and steps for Windows PE are skipped.':
		'Start de computer in plaats daarvan het geïnstalleerde besturingssysteem, dan gaat de uitvoering daar verder en worden stappen voor Windows PE overgeslagen.',
	'The step is to run as {user}, and the boot environment has no accounts to run as.':
		'De stap moet als {user} lopen, en de opstartomgeving heeft daar geen accounts voor.',
	'another account': 'een ander account',
	'Let the step run in the full operating system only, or clear its option "Run this step as the following account".':
		'Laat de stap alleen in het volledige besturingssysteem lopen, of zet de optie “Deze stap uitvoeren met het volgende account” uit.',
	'The step is to run as another account, and names none. Set {user}.':
		'De stap moet onder een ander account lopen, en noemt er geen. Stel {user} in.',
	'The script of the step cannot be read: {error}': 'Het script van de stap kan niet worden gelezen: {error}',
	'The step has no PowerShell script to run.': 'De stap heeft geen PowerShell-script om uit te voeren.',
	'Enter a script, or select a package and the name of a script in it; or disable the step.':
		'Voer een script in, of selecteer een pakket en de naam van een script daarin; of schakel de stap uit.',
	'The task sequence {step} was not found beside this one.':
		'De takenreeks {step} is niet naast deze gevonden.',
	'Export the task sequence together with the ones it runs, or disable the step.':
		'Exporteer de takenreeks samen met die ze uitvoert, of schakel de stap uit.',
	'(none named)': '(geen genoemd)',
	'The rules cannot be read: {message} {help}': 'De regels kunnen niet worden gelezen: {message} {help}',
	'The step names no variable to set.': 'De stap noemt geen variabele om in te stellen.',
	'Give it a task sequence variable, or disable it.': 'Geef hem een takenreeksvariabele, of schakel hem uit.',
	'The exit code {unsigned}{meaning} is not among the success codes {successCodes}.':
		'De afsluitcode {unsigned}{meaning} hoort niet bij de succescodes {successCodes}.',
	'(success, restart required)': '(geslaagd, herstart nodig)',
	'(success, restart started)': '(geslaagd, herstart gestart)',
	'memory at least {wanted}': 'geheugen ten minste {wanted}',
	'processor speed at least {wanted}': 'processorsnelheid ten minste {wanted}',
	'free disk space at least {wanted}': 'vrije schijfruimte ten minste {wanted}',
	'operating system is {wanted}': 'besturingssysteem is {wanted}',
	'architecture is {wanted}': 'architectuur is {wanted}',
	'operating system version at least {wanted}': 'versie van het besturingssysteem ten minste {wanted}',
	'operating system version at most {wanted}': 'versie van het besturingssysteem ten hoogste {wanted}',
	'client version at least {wanted}': 'versie van de client ten minste {wanted}',
	'language of the operating system is {wanted}': 'taal van het besturingssysteem is {wanted}',
	'memory at least {wanted}: found {shown}': 'geheugen ten minste {wanted}: gevonden {shown}',
	'processor speed at least {wanted}: found {shown}':
		'processorsnelheid ten minste {wanted}: gevonden {shown}',
	'free disk space at least {wanted}: found {shown}':
		'vrije schijfruimte ten minste {wanted}: gevonden {shown}',
	'operating system is {wanted}: found {shown}': 'besturingssysteem is {wanted}: gevonden {shown}',
	'architecture is {wanted}: found {shown}': 'architectuur is {wanted}: gevonden {shown}',
	'operating system version at least {wanted}: found {shown}':
		'versie van het besturingssysteem ten minste {wanted}: gevonden {shown}',
	'operating system version at most {wanted}: found {shown}':
		'versie van het besturingssysteem ten hoogste {wanted}: gevonden {shown}',
	'client version at least {wanted}: found {shown}':
		'versie van de client ten minste {wanted}: gevonden {shown}',
	'language of the operating system is {wanted}: found {shown}':
		'taal van het besturingssysteem is {wanted}: gevonden {shown}',
	'AC power plugged in: found {shown}': 'netvoeding aangesloten: gevonden {shown}',
	'network adapter connected: found {shown}': 'netwerkadapter verbonden: gevonden {shown}',
	'network adapter is not wireless: found {shown}': 'netwerkadapter is niet draadloos: gevonden {shown}',
	'computer in UEFI mode: found {shown}': 'computer in UEFI-modus: gevonden {shown}',
	'TPM 2.0 enabled: found {shown}': 'TPM 2.0 ingeschakeld: gevonden {shown}',
	'TPM 2.0 activated: found {shown}': 'TPM 2.0 geactiveerd: gevonden {shown}',
	'TPM 2.0 enabled': 'TPM 2.0 ingeschakeld',
	'TPM 2.0 activated': 'TPM 2.0 geactiveerd',
	'The content of package {packageId} is not there.': 'De inhoud van pakket {packageId} is er niet.',
});
