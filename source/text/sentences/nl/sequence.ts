import type {Sentences} from '../sentences.ts';

/** What is found in task sequences and their conditions. */
export const sequenceNl = (): Sentences => ({
	'The manifest that names the main task sequence cannot be read: {message}':
		'Het manifest dat de hoofdtakenreeks noemt, kan niet worden gelezen: {message}',
	'The object is a {attributes} without the property Sequence.':
		'Het object is een {attributes} zonder de eigenschap Sequence.',
	'(no class)': '(geen klasse)',
	'Give the object.xml of an SMS_TaskSequencePackage, or the whole export.':
		'Geef de object.xml van een SMS_TaskSequencePackage, of de hele export.',
	'The file holds several task sequences: {taskSequences}.':
		'Het bestand bevat meerdere takenreeksen: {taskSequences}.',
	'Name one with --sequence and its package ID.': 'Noem er een met --sequence en de pakket-id.',
	'The file holds no task sequence "{wanted}".': 'Het bestand bevat geen takenreeks “{wanted}”.',
	'Give another file.': 'Geef een ander bestand.',
	'Choose one of: {taskSequences}.': 'Kies uit: {taskSequences}.',
	'The file holds no task sequence.': 'Het bestand bevat geen takenreeks.',
	'Give an export of a task sequence, a zipped MDT Control folder, or a task sequence document.':
		'Geef een export van een takenreeks, een gezipte Control-map van MDT, of een takenreeksdocument.',
	'The condition type {type} is not known; it counts as false.':
		'Het voorwaardetype {type} is niet bekend; het telt als onwaar.',
	'Set the condition again in the task sequence editor, or write it as a variable condition.':
		'Stel de voorwaarde opnieuw in in de takenreekseditor, of schrijf haar als variabelevoorwaarde.',
	'The condition has no {name}; it counts as false.': 'De voorwaarde heeft geen {name}; ze telt als onwaar.',
	'Complete the condition in the task sequence editor.': 'Vul de voorwaarde aan in de takenreekseditor.',
	'The condition\'s operator "{operator}" is not known.':
		'De operator “{operator}” van de voorwaarde is niet bekend.',
	'Write one of: {names}.': 'Schrijf een van deze: {names}.',
	"The step uses the package {packageId}, which is not in the sequence's reference list.":
		'De stap gebruikt het pakket {packageId}, dat niet in de verwijzingslijst van de reeks staat.',
	'Select the package in the step again and save the task sequence, so that its content comes along.':
		'Selecteer het pakket opnieuw in de stap en sla de takenreeks op, zodat de inhoud meekomt.',
	'The secret {name} stands in the document in clear text.':
		'Het geheim {name} staat leesbaar in het document.',
	'Empty it here, and have it asked for at the start or set by a hidden collection variable.':
		'Maak het hier leeg, en laat het aan het begin vragen of door een verborgen verzamelingsvariabele instellen.',
	'The schema version {version} is newer or older than 3.00 and 3.10; it is read like them.':
		'De schemaversie {version} is nieuwer of ouder dan 3.00 en 3.10; ze wordt gelezen zoals die.',
	'Look through the task sequence once with "sequence show" before running it.':
		'Bekijk de takenreeks een keer met “sequence show” voordat u haar uitvoert.',
	'The sequence has no schema version; it is read as 3.10.':
		'De reeks heeft geen schemaversie; ze wordt gelezen als 3.10.',
	'The schema version {version} is not 3.x.': 'De schemaversie {version} is niet 3.x.',
	'Export the task sequence from a supported version of Configuration Manager.':
		'Exporteer de takenreeks uit een ondersteunde versie van Configuration Manager.',
	'Once the variable {name} is set, it replaces the value entered in steps such as "{name2}".':
		'Zodra de variabele {name} is ingesteld, vervangt ze de waarde die is ingevuld in stappen zoals “{name2}”.',
	'If that is not meant, use another name, or set it empty again after use.':
		'Neem een andere naam als dat niet de bedoeling is, of maak haar na gebruik weer leeg.',
	'The step has no command to run.': 'De stap heeft geen opdracht om uit te voeren.',
	'Enter its command line, or disable the step.': 'Vul de opdrachtregel in, of schakel de stap uit.',
	"A step of type {name} can only be run by Microsoft's client.":
		'Een stap van het type {name} kan alleen door de client van Microsoft worden uitgevoerd.',
	'Disable the step, or replace it by a Run Command Line step; a dry run shows what it would do.':
		'Schakel de stap uit, of vervang hem door een stap Opdrachtregel uitvoeren; een proefuitvoering toont wat hij zou doen.',
	'The step type {type} is not known, and its action is no plain command.':
		'Het staptype {type} is niet bekend, en de actie ervan is geen gewone opdracht.',
	'Disable the step, or replace it by a Run Command Line step.':
		'Schakel de stap uit, of vervang hem door een stap Opdrachtregel uitvoeren.',
	'The step type {type} is not known; its command line is run as it stands.':
		'Het staptype {type} is niet bekend; de opdrachtregel wordt uitgevoerd zoals hij er staat.',
	'Check that the command works without the editor extension that made this step.':
		'Controleer of de opdracht werkt zonder de editoruitbreiding die deze stap heeft gemaakt.',
	'Enter the script of this step again in the task sequence editor.':
		'Voer het script van deze stap opnieuw in in de takenreekseditor.',
	'{message} The step will not set it.': '{message} De stap zal haar niet instellen.',
	'Choose a name of letters, digits, "_" and "-" that begins with a letter.':
		'Kies een naam van letters, cijfers, “_” en “-” die met een letter begint.',
	'The rule names neither make nor model.': 'De regel noemt fabrikant noch model.',
	'The rule names no computer.': 'De regel noemt geen computer.',
	'The condition names no file.': 'De voorwaarde noemt geen bestand.',
	'The condition names no folder.': 'De voorwaarde noemt geen map.',
	'{input} cannot be compared with the version of a file.':
		'{input} kan niet met de versie van een bestand worden vergeleken.',
	'{input} is no date and time.': '{input} is geen datum en tijd.',
	'There is no operator {parameter}.': 'Er is geen operator {parameter}.',
	'The condition names neither architecture nor version.': 'De voorwaarde noemt architectuur noch versie.',
	'{input} is no version of an operating system.': '{input} is geen versie van een besturingssysteem.',
	'The condition names no registry key.': 'De voorwaarde noemt geen registersleutel.',
	'The condition names no product code.': 'De voorwaarde noemt geen productcode.',
	'The condition names no upgrade code.': 'De voorwaarde noemt geen upgradecode.',
	'The condition names no variable.': 'De voorwaarde noemt geen variabele.',
	'The condition has no query.': 'De voorwaarde heeft geen query.',
	'There is no condition of the type {type}.': 'Er is geen voorwaarde van het type {type}.',
	'The rules of Set Dynamic Variables cannot be read: {message}':
		'De regels van Dynamische variabelen instellen kunnen niet worden gelezen: {message}',
	'Enter the rules of this step again in the task sequence editor.':
		'Voer de regels van deze stap opnieuw in in de takenreekseditor.',
	'it counts as false': 'het telt als onwaar',
	'Write true or false.': 'Schrijf true of false.',
	'it is ignored': 'het wordt genegeerd',
	'Write a whole number.': 'Schrijf een geheel getal.',
	'the step may run anywhere': 'de stap mag overal lopen',
	'Write WinPE, FullOS or WinPEandFullOS.': 'Schrijf WinPE, FullOS of WinPEandFullOS.',
	'Write exit codes with spaces between them.': 'Schrijf afsluitcodes met spaties ertussen.',
	'Check its spelling; attribute names are case-sensitive.':
		'Controleer de spelling; kenmerknamen zijn hoofdlettergevoelig.',
	'Check its spelling; element names are case-sensitive.':
		'Controleer de spelling; elementnamen zijn hoofdlettergevoelig.',
	'The attribute "{name}" cannot be "{text}"; {consequence}.':
		'Het kenmerk “{name}” kan niet “{text}” zijn; {consequence}.',
	'Conditions cannot be joined by "{type}".': 'Voorwaarden kunnen niet met “{type}” worden verbonden.',
	'Write and, or, or not.': 'Schrijf and, or of not.',
	'A condition holds <{name}>, which is not known; it counts as false.':
		'Een voorwaarde bevat <{name}>, dat niet bekend is; het telt als onwaar.',
	'Set the condition again in the task sequence editor.':
		'Stel de voorwaarde opnieuw in in de takenreekseditor.',
	'The document is a <{name}>, not a <sequence>.': 'Het document is een <{name}>, geen <sequence>.',
	'Give a task sequence: ts.xml, a community hub file, object.xml or an export.':
		'Geef een takenreeks: ts.xml, een community-hubbestand, object.xml of een export.',
	'A variable has no name; it is ignored.': 'Een variabele heeft geen naam; ze wordt genegeerd.',
	'Give it the attribute "name".': 'Geef haar het kenmerk “name”.',
	'A reference names neither a package nor an application.': 'Een verwijzing noemt pakket noch toepassing.',
	'Remove it, or save the task sequence in the console again.':
		'Verwijder haar, of sla de takenreeks opnieuw op in de console.',
	'The script is not Base64. Enter it again in the task sequence editor.':
		'Het script is geen Base64. Voer het opnieuw in in de takenreekseditor.',
	'The script is not {name} text. Enter it again in the task sequence editor.':
		'Het script is geen {name}-tekst. Voer het opnieuw in in de takenreekseditor.',
	'Root element is missing': 'Het hoofdelement ontbreekt',
	'Export the task sequence again, or correct the XML at this place.':
		'Exporteer de takenreeks opnieuw, of verbeter de XML op deze plaats.',
	'The document declares a document type or entities.':
		'Het document declareert een documenttype of entiteiten.',
	'Remove the <!DOCTYPE> declaration: task sequences never have one.':
		'Verwijder de declaratie <!DOCTYPE>: takenreeksen hebben die nooit.',
	'Elements are nested deeper than {deepestNesting}.':
		'Elementen zijn meer dan {deepestNesting} niveaus diep genest.',
	'Flatten the groups or conditions: the console allows far fewer levels.':
		'Maak groepen of voorwaarden platter: de console staat veel minder niveaus toe.',
	'The child task sequence {packageId} "{taskSequenceName}" is disabled.':
		'De onderliggende takenreeks {packageId} “{taskSequenceName}” is uitgeschakeld.',
	'Enable it in the console and export again, or disable the step that runs it.':
		'Schakel haar in in de console en exporteer opnieuw, of schakel de stap uit die haar uitvoert.',
	'The child task sequence {title} runs inside itself.':
		'De onderliggende takenreeks {title} loopt binnen zichzelf.',
	'Remove the Run Task Sequence step that closes the circle.':
		'Verwijder de stap Takenreeks uitvoeren die de kring sluit.',
	'With the child task sequence {title} there would be more than {mostInstructions} instructions.':
		'Met de onderliggende takenreeks {title} zouden er meer dan {mostInstructions} instructies zijn.',
	'Run the child sequences fewer times.': 'Voer de onderliggende reeksen minder vaak uit.',
	'The child task sequence {title} is not in this document; its step will fail.':
		'De onderliggende takenreeks {title} staat niet in dit document; de stap ervan zal mislukken.',
	'Export the task sequence together with its dependencies, so that the child is in the export.':
		'Exporteer de takenreeks met haar afhankelijkheden, zodat de onderliggende reeks in de export zit.',
	'is missing': 'ontbreekt',
	'holds something that is no IP address': 'bevat iets dat geen IP-adres is',
	'holds an address that no computer can have': 'bevat een adres dat geen computer kan hebben',
	'holds the address of a whole network, or its broadcast address':
		'bevat het adres van een heel netwerk, of het broadcastadres ervan',
	'holds no subnet mask, as 255.255.255.0 or 24 would be':
		'bevat geen subnetmasker, zoals 255.255.255.0 of 24',
	'is not in the network of the address': 'ligt niet in het netwerk van het adres',
	'The variable name {start}… has {count} characters; {maximumNameLength} are allowed.':
		'De variabelenaam {start}… heeft {count} tekens; er zijn er {maximumNameLength} toegestaan.',
	'The variable {trimmed} is read-only, as every name that begins with "_".':
		'De variabele {trimmed} is alleen-lezen, zoals elke naam die met “_” begint.',
	'"{trimmed}" is no variable name: a letter comes first, then letters, digits, "_" and "-".':
		'“{trimmed}” is geen variabelenaam: eerst een letter, dan letters, cijfers, “_” en “-”.',
	'The value of {trimmed} has {count} characters; {maximumValueLength} are allowed.':
		'De waarde van {trimmed} heeft {count} tekens; er zijn er {maximumValueLength} toegestaan.',
	'The variable {trimmed} does not fit: all variables together may take 32 MB.':
		'De variabele {trimmed} past niet: alle variabelen samen mogen 32 MB innemen.',
	'The text that begins at character {at} does not end.': 'De tekst die bij teken {at} begint, eindigt niet.',
	'{sign} at character {at} is not understood.': '{sign} bij teken {at} wordt niet begrepen.',
	'The query nests more than {maximumDepth} levels deep.':
		'De query is meer dan {maximumDepth} niveaus diep genest.',
	'A property or a value': 'Een eigenschap of een waarde',
	'{wanted} is missing at the end of the query.': '{wanted} ontbreekt aan het eind van de query.',
	'{wanted} is missing before {value} at character {at}.': '{wanted} ontbreekt voor {value} bij teken {at}.',
	'The end': 'Het einde',
	'<{element}> has an attribute "{name}" that task sequences do not know; it is ignored.':
		'<{element}> heeft een kenmerk “{name}” dat takenreeksen niet kennen; het wordt genegeerd.',
	'<{parent}> holds an element <{name}> that task sequences do not know; it is ignored.':
		'<{parent}> bevat een element <{name}> dat takenreeksen niet kennen; het wordt genegeerd.',
});
