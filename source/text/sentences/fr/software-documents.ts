import type {Sentences} from '../sentences.ts';

/** What is found in descriptions of programs and applications. */
export const softwareDocumentsFr = (): Sentences => ({
	'"technology" is missing.': '« technology » manque.',
	'Use one of {technologies}.': 'Utilisez parmi {technologies}.',
	'"{name}" is not the name of a package.': '« {name} » n’est pas un nom de paquet.',
	'"install" or "file" is missing.': '« install » ou « file » manque.',
	'"install" is missing.': '« install » manque.',
	'"detection" is missing: nobody could tell whether the application is installed.':
		'« detection » manque : personne ne pourrait dire si l’application est installée.',
	'Say by which file, registry value, product, package or script it is recognised.':
		'Dites à quel fichier, quelle valeur de registre, quel produit, quel paquet ou quel script elle se reconnaît.',
	'"{name}" is missing.': '« {name} » manque.',
	'A detection method without a rule': 'Une méthode de détection sans règle',
	'The detection rule "{source} {path} {operator}"': 'La règle de détection « {source} {path} {operator} »',
	'A detection script without text': 'Un script de détection sans texte',
	'A detection method without rules': 'Une méthode de détection sans règles',
	'The detection method "{method}"': 'La méthode de détection « {method} »',
	'The return code {code} of the class {class} is not known; it counts as a failure.':
		'Le code de retour {code} de la classe {class} n’est pas connu ; il compte comme un échec.',
	'The requirement "{name}"': 'L’exigence « {name} »',
	'The operating system "{operand}"': 'Le système d’exploitation « {operand} »',
	'The operator "{operator}" of operating systems': 'L’opérateur « {operator} » des systèmes d’exploitation',
	'{what} is not known to this version.': '{what} n’est pas connu de cette version.',
	'Describe the application in a software.json, which counts before the export.':
		'Décrivez l’application dans un software.json, qui compte avant l’exportation.',
	'The deployment type {name} is of the technology {technology}; a task sequence installs MSI and Script.':
		'Le type de déploiement {name} est de la technologie {technology} ; une séquence de tâches installe MSI et Script.',
	'It is left out. Give the application another deployment type, or describe it in a software.json.':
		'Il est laissé de côté. Donnez un autre type de déploiement à l’application, ou décrivez-la dans un software.json.',
	'The deployment type {name} installs for a user, and a task sequence runs without one.':
		'Le type de déploiement {name} installe pour un utilisateur, et une séquence de tâches s’exécute sans utilisateur.',
	'It is left out. Let it install for the system.':
		'Il est laissé de côté. Faites-le installer pour le système.',
	'A dependency of the application is not known to this version.':
		'Une dépendance de l’application n’est pas connue de cette version.',
	'Nothing is known of this rule.': 'Rien n’est connu de cette règle.',
	'A rule has one of {rules}.': 'Une règle a un de ceux-ci : {rules}.',
	'"{version}" is not a version such as 1.2.3.': '« {version} » n’est pas une version comme 1.2.3.',
	'"{modified}" is no date and time.': '« {modified} » n’est pas une date avec une heure.',
	'Write it as 2026-05-31 13:45.': 'Écrivez-la comme 2026-05-31 13:45.',
	'The applications are not a list.': 'Les applications ne sont pas une liste.',
	'Write them as [{…}, {…}].': 'Écrivez-les comme [{…}, {…}].',
	'Deployment type {index}': 'Type de déploiement {index}',
	'The application {name} has the ID or the name of {taken}.':
		'L’application {name} a l’ID ou le nom de {taken}.',
	'Give each its own.': 'Donnez à chacune le sien.',
	'the application {idOrName}': 'l’application {idOrName}',
	'The zip cannot be unpacked: {reason}.': 'Le zip ne peut pas être décompressé : {reason}.',
	'Export it again, or copy the file again.': 'Exportez-le à nouveau, ou copiez à nouveau le fichier.',
	'Describe it in a software.json: on the media in SMS/data, or beside the task sequence.':
		'Décrivez-le dans un software.json : sur le média dans SMS/data, ou à côté de la séquence de tâches.',
	'Looked in {files}. Describe it in a software.json, or export the task sequence with its dependencies.':
		'Cherché dans {files}. Décrivez-le dans un software.json, ou exportez la séquence de tâches avec ses dépendances.',
	'See the application in the console.': 'Voyez l’application dans la console.',
	'The program may wait for somebody at the screen: it is not marked as requiring no user interaction.':
		'Le programme peut attendre quelqu’un devant l’écran : il n’est pas marqué comme n’exigeant aucune interaction.',
	'The program is made to run only when a user is logged on; the task sequence runs it without one.':
		'Le programme est fait pour s’exécuter quand un utilisateur est connecté ; la séquence de tâches l’exécute sans.',
	'The program may restart the computer by itself: the task sequence then finds its step interrupted. Let it end with 3010.':
		'Le programme peut redémarrer l’ordinateur de lui-même : la séquence de tâches trouve alors son étape interrompue. Faites-le finir avec 3010.',
	'The program has no PackageID, ProgramName or CommandLine, and cannot be run.':
		'Le programme n’a pas de PackageID, de ProgramName ou de CommandLine, et ne peut pas être exécuté.',
	'Complete the program in the console and export again, or describe it in software.json.':
		'Complétez le programme dans la console et exportez à nouveau, ou décrivez-le dans software.json.',
	'A text or an object {…} is expected here.': 'Un texte ou un objet {…} est attendu ici.',
	'An object {…} is expected here.': 'Un objet {…} est attendu ici.',
	'"{name}" is not a text that says something.': '« {name} » n’est pas un texte qui dit quelque chose.',
	'"{name}" is not a whole number from {least} on.':
		'« {name} » n’est pas un nombre entier à partir de {least}.',
	'"{name}" is not a list of exit codes.': '« {name} » n’est pas une liste de codes de sortie.',
	'Write it as [0, 3010].': 'Écrivez-la comme [0, 3010].',
	'"{name}" is neither true nor false.': '« {name} » n’est ni true ni false.',
	'"{name}" is missing or empty.': '« {name} » manque ou est vide.',
	'Nothing is known of "{name}" here.': 'Rien n’est connu de « {name} » ici.',
	'Correct its spelling or remove it.': 'Corrigez son orthographe ou retirez-le.',
	'The programs are not a list.': 'Les programmes ne sont pas une liste.',
	'The program {name} of package {packageId} is described twice.':
		'Le programme {name} du package {packageId} est décrit deux fois.',
	'Remove one of the two.': 'Retirez un des deux.',
	'Only one program can be named to run first.': 'Un seul programme peut être nommé pour s’exécuter d’abord.',
	'Let that one name the next.': 'Faites nommer le suivant par celui-là.',
	'"{packageId}" stands for no package.': '« {packageId} » ne désigne pas de package.',
	'Correct it there; the README describes software.json.': 'Corrigez-le là ; le README décrit software.json.',
	'software.json must be an object with the lists programs and applications.':
		'software.json doit être un objet avec les listes programs et applications.',
	'Nothing is called {name} here.': 'Rien ne s’appelle {name} ici.',
	'Known are: programs, applications.': 'Connus : programs, applications.',
	'The file is not JSON: {value}.': 'Le fichier n’est pas du JSON : {value}.',
	'Correct the file there.': 'Corrigez-y le fichier.',
});
