import type {Sentences} from '../sentences.ts';

/** What is found in descriptions of programs and applications. */
export const softwareDocumentsNl = (): Sentences => ({
	'"technology" is missing.': '“technology” ontbreekt.',
	'Use one of {technologies}.': 'Gebruik een van {technologies}.',
	'"{name}" is not the name of a package.': '“{name}” is geen naam van een pakket.',
	'"install" or "file" is missing.': '“install” of “file” ontbreekt.',
	'"install" is missing.': '“install” ontbreekt.',
	'"detection" is missing: nobody could tell whether the application is installed.':
		'“detection” ontbreekt: niemand zou kunnen zeggen of de toepassing is geïnstalleerd.',
	'Say by which file, registry value, product, package or script it is recognised.':
		'Zeg aan welk bestand, welke registerwaarde, welk product, pakket of script ze te herkennen is.',
	'"{name}" is missing.': '“{name}” ontbreekt.',
	'A detection method without a rule': 'Een detectiemethode zonder regel',
	'The detection rule "{source} {path} {operator}"': 'De detectieregel “{source} {path} {operator}”',
	'A detection script without text': 'Een detectiescript zonder tekst',
	'A detection method without rules': 'Een detectiemethode zonder regels',
	'The detection method "{method}"': 'De detectiemethode “{method}”',
	'The return code {code} of the class {class} is not known; it counts as a failure.':
		'De retourcode {code} van de klasse {class} is niet bekend; hij telt als een fout.',
	'The requirement "{name}"': 'De vereiste “{name}”',
	'The operating system "{operand}"': 'Het besturingssysteem “{operand}”',
	'The operator "{operator}" of operating systems': 'De operator “{operator}” van besturingssystemen',
	'{what} is not known to this version.': '{what} is bij deze versie niet bekend.',
	'Describe the application in a software.json, which counts before the export.':
		'Beschrijf de toepassing in een software.json; die gaat voor de export.',
	'The deployment type {name} is of the technology {technology}; a task sequence installs MSI and Script.':
		'Het implementatietype {name} is van de technologie {technology}; een takenreeks installeert MSI en Script.',
	'It is left out. Give the application another deployment type, or describe it in a software.json.':
		'Het wordt weggelaten. Geef de toepassing een ander implementatietype, of beschrijf haar in een software.json.',
	'The deployment type {name} installs for a user, and a task sequence runs without one.':
		'Het implementatietype {name} installeert voor een gebruiker, en een takenreeks loopt zonder gebruiker.',
	'It is left out. Let it install for the system.':
		'Het wordt weggelaten. Laat het voor het systeem installeren.',
	'A dependency of the application is not known to this version.':
		'Een afhankelijkheid van de toepassing is bij deze versie niet bekend.',
	'Nothing is known of this rule.': 'Van deze regel is niets bekend.',
	'A rule has one of {rules}.': 'Een regel heeft een van {rules}.',
	'"{version}" is not a version such as 1.2.3.': '“{version}” is geen versie zoals 1.2.3.',
	'"{modified}" is no date and time.': '“{modified}” is geen datum en tijd.',
	'Write it as 2026-05-31 13:45.': 'Schrijf het als 2026-05-31 13:45.',
	'The applications are not a list.': 'De toepassingen zijn geen lijst.',
	'Write them as [{…}, {…}].': 'Schrijf ze als [{…}, {…}].',
	'Deployment type {index}': 'Implementatietype {index}',
	'The application {name} has the ID or the name of {taken}.':
		'De toepassing {name} heeft de id of de naam van {taken}.',
	'Give each its own.': 'Geef elk een eigen.',
	'the application {idOrName}': 'de toepassing {idOrName}',
	'The zip cannot be unpacked: {reason}.': 'De zip kan niet worden uitgepakt: {reason}.',
	'Export it again, or copy the file again.': 'Exporteer opnieuw, of kopieer het bestand opnieuw.',
	'Describe it in a software.json: on the media in SMS/data, or beside the task sequence.':
		'Beschrijf het in een software.json: op de media in SMS/data, of naast de takenreeks.',
	'Looked in {files}. Describe it in a software.json, or export the task sequence with its dependencies.':
		'Gezocht in {files}. Beschrijf het in een software.json, of exporteer de takenreeks met haar afhankelijkheden.',
	'See the application in the console.': 'Bekijk de toepassing in de console.',
	'The program may wait for somebody at the screen: it is not marked as requiring no user interaction.':
		'Het programma kan op iemand bij het scherm wachten: het is niet gemarkeerd als zonder gebruikersinteractie.',
	'The program is made to run only when a user is logged on; the task sequence runs it without one.':
		'Het programma is gemaakt om alleen te lopen als een gebruiker is aangemeld; de takenreeks voert het zonder uit.',
	'The program may restart the computer by itself: the task sequence then finds its step interrupted. Let it end with 3010.':
		'Het programma kan de computer zelf herstarten: de takenreeks vindt haar stap dan onderbroken. Laat het met 3010 eindigen.',
	'The program has no PackageID, ProgramName or CommandLine, and cannot be run.':
		'Het programma heeft geen PackageID, ProgramName of CommandLine, en kan niet worden uitgevoerd.',
	'Complete the program in the console and export again, or describe it in software.json.':
		'Vul het programma aan in de console en exporteer opnieuw, of beschrijf het in software.json.',
	'A text or an object {…} is expected here.': 'Hier wordt een tekst of een object {…} verwacht.',
	'An object {…} is expected here.': 'Hier wordt een object {…} verwacht.',
	'"{name}" is not a text that says something.': '“{name}” is geen tekst die iets zegt.',
	'"{name}" is not a whole number from {least} on.': '“{name}” is geen geheel getal vanaf {least}.',
	'"{name}" is not a list of exit codes.': '“{name}” is geen lijst van afsluitcodes.',
	'Write it as [0, 3010].': 'Schrijf het als [0, 3010].',
	'"{name}" is neither true nor false.': '“{name}” is true noch false.',
	'"{name}" is missing or empty.': '“{name}” ontbreekt of is leeg.',
	'Nothing is known of "{name}" here.': 'Van “{name}” is hier niets bekend.',
	'Correct its spelling or remove it.': 'Verbeter de spelling of verwijder het.',
	'The programs are not a list.': 'De programma’s zijn geen lijst.',
	'The program {name} of package {packageId} is described twice.':
		'Het programma {name} van pakket {packageId} is twee keer beschreven.',
	'Remove one of the two.': 'Verwijder een van de twee.',
	'Only one program can be named to run first.':
		'Er kan maar één programma worden genoemd om eerst te lopen.',
	'Let that one name the next.': 'Laat dat programma het volgende noemen.',
	'"{packageId}" stands for no package.': '“{packageId}” staat voor geen pakket.',
	'Correct it there; the README describes software.json.':
		'Verbeter het daar; de README beschrijft software.json.',
	'software.json must be an object with the lists programs and applications.':
		'software.json moet een object zijn met de lijsten programs en applications.',
	'Nothing is called {name} here.': 'Niets heet hier {name}.',
	'Known are: programs, applications.': 'Bekend zijn: programs, applications.',
	'The file is not JSON: {value}.': 'Het bestand is geen JSON: {value}.',
	'Correct the file there.': 'Verbeter het bestand daar.',
});
