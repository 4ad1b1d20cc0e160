import type {Sentences} from '../sentences.ts';

/** What is found in task sequences and their conditions. */
export const sequenceFr = (): Sentences => ({
	'The manifest that names the main task sequence cannot be read: {message}':
		'Le manifeste qui nomme la séquence de tâches principale ne peut pas être lu : {message}',
	'The object is a {attributes} without the property Sequence.':
		'L’objet est un {attributes} sans la propriété Sequence.',
	'(no class)': '(sans classe)',
	'Give the object.xml of an SMS_TaskSequencePackage, or the whole export.':
		'Donnez l’object.xml d’un SMS_TaskSequencePackage, ou l’exportation entière.',
	'The file holds several task sequences: {taskSequences}.':
		'Le fichier contient plusieurs séquences de tâches : {taskSequences}.',
	'Name one with --sequence and its package ID.': 'Désignez-en une avec --sequence et son ID de package.',
	'The file holds no task sequence "{wanted}".':
		'Le fichier ne contient pas de séquence de tâches « {wanted} ».',
	'Give another file.': 'Donnez un autre fichier.',
	'Choose one of: {taskSequences}.': 'Choisissez parmi : {taskSequences}.',
	'The file holds no task sequence.': 'Le fichier ne contient aucune séquence de tâches.',
	'Give an export of a task sequence, a zipped MDT Control folder, or a task sequence document.':
		'Donnez une exportation de séquence de tâches, un dossier Control de MDT zippé, ou un document de séquence de tâches.',
	'The condition type {type} is not known; it counts as false.':
		'Le type de condition {type} n’est pas connu ; il compte comme faux.',
	'Set the condition again in the task sequence editor, or write it as a variable condition.':
		'Définissez de nouveau la condition dans l’éditeur de séquence de tâches, ou écrivez-la comme condition de variable.',
	'The condition has no {name}; it counts as false.':
		'La condition n’a pas de {name} ; elle compte comme fausse.',
	'Complete the condition in the task sequence editor.':
		'Complétez la condition dans l’éditeur de séquence de tâches.',
	'The condition\'s operator "{operator}" is not known.':
		'L’opérateur « {operator} » de la condition n’est pas connu.',
	'Write one of: {names}.': 'Écrivez un de ceux-ci : {names}.',
	"The step uses the package {packageId}, which is not in the sequence's reference list.":
		'L’étape utilise le package {packageId}, qui n’est pas dans la liste de références de la séquence.',
	'Select the package in the step again and save the task sequence, so that its content comes along.':
		'Sélectionnez à nouveau le package dans l’étape et enregistrez la séquence de tâches, pour que son contenu suive.',
	'The secret {name} stands in the document in clear text.':
		'Le secret {name} est en clair dans le document.',
	'Empty it here, and have it asked for at the start or set by a hidden collection variable.':
		'Videz-le ici, et faites-le demander au départ ou définir par une variable de regroupement masquée.',
	'The schema version {version} is newer or older than 3.00 and 3.10; it is read like them.':
		'La version de schéma {version} est plus récente ou plus ancienne que 3.00 et 3.10 ; elle est lue comme elles.',
	'Look through the task sequence once with "sequence show" before running it.':
		'Parcourez une fois la séquence de tâches avec « sequence show » avant de l’exécuter.',
	'The sequence has no schema version; it is read as 3.10.':
		'La séquence n’a pas de version de schéma ; elle est lue comme 3.10.',
	'The schema version {version} is not 3.x.': 'La version de schéma {version} n’est pas 3.x.',
	'Export the task sequence from a supported version of Configuration Manager.':
		'Exportez la séquence de tâches depuis une version prise en charge de Configuration Manager.',
	'Once the variable {name} is set, it replaces the value entered in steps such as "{name2}".':
		'Une fois définie, la variable {name} remplace la valeur saisie dans des étapes comme « {name2} ».',
	'If that is not meant, use another name, or set it empty again after use.':
		'Si ce n’est pas voulu, prenez un autre nom, ou videz-la après usage.',
	'The step has no command to run.': 'L’étape n’a pas de commande à exécuter.',
	'Enter its command line, or disable the step.': 'Saisissez sa ligne de commande, ou désactivez l’étape.',
	"A step of type {name} can only be run by Microsoft's client.":
		'Une étape de type {name} ne peut être exécutée que par le client de Microsoft.',
	'Disable the step, or replace it by a Run Command Line step; a dry run shows what it would do.':
		'Désactivez l’étape, ou remplacez-la par une étape Exécuter la ligne de commande ; une simulation montre ce qu’elle ferait.',
	'The step type {type} is not known, and its action is no plain command.':
		'Le type d’étape {type} n’est pas connu, et son action n’est pas une simple commande.',
	'Disable the step, or replace it by a Run Command Line step.':
		'Désactivez l’étape, ou remplacez-la par une étape Exécuter la ligne de commande.',
	'The step type {type} is not known; its command line is run as it stands.':
		'Le type d’étape {type} n’est pas connu ; sa ligne de commande est exécutée telle quelle.',
	'Check that the command works without the editor extension that made this step.':
		'Vérifiez que la commande fonctionne sans l’extension d’éditeur qui a fait cette étape.',
	'Enter the script of this step again in the task sequence editor.':
		'Saisissez à nouveau le script de cette étape dans l’éditeur de séquence de tâches.',
	'{message} The step will not set it.': '{message} L’étape ne la définira pas.',
	'Choose a name of letters, digits, "_" and "-" that begins with a letter.':
		'Choisissez un nom fait de lettres, de chiffres, de « _ » et de « - », qui commence par une lettre.',
	'The rule names neither make nor model.': 'La règle ne nomme ni fabricant ni modèle.',
	'The rule names no computer.': 'La règle ne nomme pas d’ordinateur.',
	'The condition names no file.': 'La condition ne nomme pas de fichier.',
	'The condition names no folder.': 'La condition ne nomme pas de dossier.',
	'{input} cannot be compared with the version of a file.':
		'{input} ne peut pas être comparé à la version d’un fichier.',
	'{input} is no date and time.': '{input} n’est pas une date avec une heure.',
	'There is no operator {parameter}.': 'Il n’y a pas d’opérateur {parameter}.',
	'The condition names neither architecture nor version.':
		'La condition ne nomme ni architecture ni version.',
	'{input} is no version of an operating system.': '{input} n’est pas une version de système d’exploitation.',
	'The condition names no registry key.': 'La condition ne nomme pas de clé de registre.',
	'The condition names no product code.': 'La condition ne nomme pas de code produit.',
	'The condition names no upgrade code.': 'La condition ne nomme pas de code de mise à niveau.',
	'The condition names no variable.': 'La condition ne nomme pas de variable.',
	'The condition has no query.': 'La condition n’a pas de requête.',
	'There is no condition of the type {type}.': 'Il n’y a pas de condition du type {type}.',
	'The rules of Set Dynamic Variables cannot be read: {message}':
		'Les règles de Définir les variables dynamiques ne peuvent pas être lues : {message}',
	'Enter the rules of this step again in the task sequence editor.':
		'Saisissez à nouveau les règles de cette étape dans l’éditeur de séquence de tâches.',
	'it counts as false': 'il compte comme faux',
	'Write true or false.': 'Écrivez true ou false.',
	'it is ignored': 'il est ignoré',
	'Write a whole number.': 'Écrivez un nombre entier.',
	'the step may run anywhere': 'l’étape peut s’exécuter partout',
	'Write WinPE, FullOS or WinPEandFullOS.': 'Écrivez WinPE, FullOS ou WinPEandFullOS.',
	'Write exit codes with spaces between them.': 'Écrivez des codes de sortie séparés par des espaces.',
	'Check its spelling; attribute names are case-sensitive.':
		'Vérifiez son orthographe ; les noms d’attributs distinguent majuscules et minuscules.',
	'Check its spelling; element names are case-sensitive.':
		'Vérifiez son orthographe ; les noms d’éléments distinguent majuscules et minuscules.',
	'The attribute "{name}" cannot be "{text}"; {consequence}.':
		'L’attribut « {name} » ne peut pas être « {text} » ; {consequence}.',
	'Conditions cannot be joined by "{type}".': 'Des conditions ne peuvent pas être reliées par « {type} ».',
	'Write and, or, or not.': 'Écrivez and, or ou not.',
	'A condition holds <{name}>, which is not known; it counts as false.':
		'Une condition contient <{name}>, qui n’est pas connu ; cela compte comme faux.',
	'Set the condition again in the task sequence editor.':
		'Définissez de nouveau la condition dans l’éditeur de séquence de tâches.',
	'The document is a <{name}>, not a <sequence>.': 'Le document est un <{name}>, pas une <sequence>.',
	'Give a task sequence: ts.xml, a community hub file, object.xml or an export.':
		'Donnez une séquence de tâches : ts.xml, un fichier du hub de la communauté, object.xml ou une exportation.',
	'A variable has no name; it is ignored.': 'Une variable n’a pas de nom ; elle est ignorée.',
	'Give it the attribute "name".': 'Donnez-lui l’attribut « name ».',
	'A reference names neither a package nor an application.':
		'Une référence ne nomme ni package ni application.',
	'Remove it, or save the task sequence in the console again.':
		'Retirez-la, ou enregistrez à nouveau la séquence de tâches dans la console.',
	'The script is not Base64. Enter it again in the task sequence editor.':
		'Le script n’est pas en Base64. Saisissez-le à nouveau dans l’éditeur de séquence de tâches.',
	'The script is not {name} text. Enter it again in the task sequence editor.':
		'Le script n’est pas du texte {name}. Saisissez-le à nouveau dans l’éditeur de séquence de tâches.',
	'Root element is missing': 'L’élément racine manque',
	'Export the task sequence again, or correct the XML at this place.':
		'Exportez à nouveau la séquence de tâches, ou corrigez le XML à cet endroit.',
	'The document declares a document type or entities.':
		'Le document déclare un type de document ou des entités.',
	'Remove the <!DOCTYPE> declaration: task sequences never have one.':
		'Retirez la déclaration <!DOCTYPE> : les séquences de tâches n’en ont jamais.',
	'Elements are nested deeper than {deepestNesting}.':
		'Les éléments sont imbriqués sur plus de {deepestNesting} niveaux.',
	'Flatten the groups or conditions: the console allows far fewer levels.':
		'Aplatissez les groupes ou les conditions : la console permet bien moins de niveaux.',
	'The child task sequence {packageId} "{taskSequenceName}" is disabled.':
		'La séquence de tâches enfant {packageId} « {taskSequenceName} » est désactivée.',
	'Enable it in the console and export again, or disable the step that runs it.':
		'Activez-la dans la console et exportez à nouveau, ou désactivez l’étape qui l’exécute.',
	'The child task sequence {title} runs inside itself.':
		'La séquence de tâches enfant {title} s’exécute à l’intérieur d’elle-même.',
	'Remove the Run Task Sequence step that closes the circle.':
		'Retirez l’étape Exécuter la séquence de tâches qui ferme le cercle.',
	'With the child task sequence {title} there would be more than {mostInstructions} instructions.':
		'Avec la séquence de tâches enfant {title}, il y aurait plus de {mostInstructions} instructions.',
	'Run the child sequences fewer times.': 'Exécutez moins souvent les séquences enfants.',
	'The child task sequence {title} is not in this document; its step will fail.':
		'La séquence de tâches enfant {title} n’est pas dans ce document ; son étape échouera.',
	'Export the task sequence together with its dependencies, so that the child is in the export.':
		'Exportez la séquence de tâches avec ses dépendances, pour que l’enfant soit dans l’exportation.',
	'is missing': 'manque',
	'holds something that is no IP address': 'contient autre chose qu’une adresse IP',
	'holds an address that no computer can have': 'contient une adresse qu’aucun ordinateur ne peut avoir',
	'holds the address of a whole network, or its broadcast address':
		'contient l’adresse d’un réseau entier, ou son adresse de diffusion',
	'holds no subnet mask, as 255.255.255.0 or 24 would be':
		'ne contient pas de masque de sous-réseau, comme le seraient 255.255.255.0 ou 24',
	'is not in the network of the address': 'n’est pas dans le réseau de l’adresse',
	'The variable name {start}… has {count} characters; {maximumNameLength} are allowed.':
		'Le nom de variable {start}… a {count} caractères ; {maximumNameLength} sont permis.',
	'The variable {trimmed} is read-only, as every name that begins with "_".':
		'La variable {trimmed} est en lecture seule, comme tout nom qui commence par « _ ».',
	'"{trimmed}" is no variable name: a letter comes first, then letters, digits, "_" and "-".':
		'« {trimmed} » n’est pas un nom de variable : d’abord une lettre, puis des lettres, des chiffres, « _ » et « - ».',
	'The value of {trimmed} has {count} characters; {maximumValueLength} are allowed.':
		'La valeur de {trimmed} a {count} caractères ; {maximumValueLength} sont permis.',
	'The variable {trimmed} does not fit: all variables together may take 32 MB.':
		'La variable {trimmed} ne tient pas : toutes les variables ensemble peuvent prendre 32 Mo.',
	'The text that begins at character {at} does not end.':
		'Le texte qui commence au caractère {at} ne se termine pas.',
	'{sign} at character {at} is not understood.': '{sign} au caractère {at} n’est pas compris.',
	'The query nests more than {maximumDepth} levels deep.':
		'La requête s’imbrique sur plus de {maximumDepth} niveaux.',
	'A property or a value': 'Une propriété ou une valeur',
	'{wanted} is missing at the end of the query.': '{wanted} manque à la fin de la requête.',
	'{wanted} is missing before {value} at character {at}.': '{wanted} manque avant {value} au caractère {at}.',
	'The end': 'La fin',
	'<{element}> has an attribute "{name}" that task sequences do not know; it is ignored.':
		'<{element}> a un attribut « {name} » que les séquences de tâches ne connaissent pas ; il est ignoré.',
	'<{parent}> holds an element <{name}> that task sequences do not know; it is ignored.':
		'<{parent}> contient un élément <{name}> que les séquences de tâches ne connaissent pas ; il est ignoré.',
});
