import type {Sentences} from '../sentences.ts';

/** What the other steps say. */
export const stepsFr = (): Sentences => ({
	'This computer is not ready. {count} of {count2} checks failed: {reasons}':
		'Cet ordinateur n’est pas prêt. {count} vérifications sur {count2} ont échoué : {reasons}',
	'The operating system has no version.': 'Le système d’exploitation n’a pas de version.',
	'memory at least': 'mémoire d’au moins',
	'processor speed at least': 'vitesse du processeur d’au moins',
	'free disk space at least': 'espace disque libre d’au moins',
	'on {drive} {megabytes}': 'sur {drive} {megabytes}',
	'operating system is': 'système d’exploitation :',
	'architecture is': 'architecture :',
	'operating system version at least': 'version du système d’exploitation d’au moins',
	'operating system version at most': 'version du système d’exploitation d’au plus',
	'client version at least': 'version du client d’au moins',
	'language of the operating system is': 'langue du système d’exploitation :',
	'AC power plugged in': 'branché sur secteur',
	'network adapter connected': 'carte réseau connectée',
	'network adapter is not wireless': 'carte réseau qui n’est pas sans fil',
	'computer in UEFI mode': 'ordinateur en mode UEFI',
	'AC power': 'secteur',
	'battery power': 'batterie',
	'no connected adapter': 'aucune carte connectée',
	'only wireless: {value}': 'seulement sans fil : {value}',
	'no TPM': 'pas de TPM',
	'TPM {version}, {state}': 'TPM {version}, {state}',
	'TPM {version}, not {state}': 'TPM {version}, pas {state}',
	'{words}: on, but {variable} says nothing; not checked':
		'{words} : activé, mais {variable} ne dit rien ; non vérifié',
	'{requirement}: not known. {error}': '{requirement} : inconnu. {error}',
	'{requirement}: cannot be compared with {shown}. Correct {variable}.':
		'{requirement} : ne peut pas être comparé à {shown}. Corrigez {variable}.',
	'{requirement}: found {shown}{unit}': '{requirement} : trouvé {shown}{unit}',
	'Give it a command line, or disable it.': 'Donnez-lui une ligne de commande, ou désactivez-la.',
	'Enter the folder as \\\\server\\share or \\\\server\\share\\folder.':
		'Saisissez le dossier comme \\\\serveur\\partage ou \\\\serveur\\partage\\dossier.',
	'Choose a letter from D: to Z: other than X:, or none.':
		'Choisissez une lettre de D: à Z: autre que X:, ou aucune.',
	'The step names no network folder to connect to.':
		'L’étape ne nomme pas de dossier réseau auquel se connecter.',
	'{path} is not a network folder: it must be of the form \\\\server\\share.':
		'{path} n’est pas un dossier réseau : il doit avoir la forme \\\\serveur\\partage.',
	'{letter} is not a drive letter that can be connected: D: to Z: can, without X:, the drive of Windows PE.':
		'{letter} n’est pas une lettre de lecteur qui peut être connectée : D: à Z: le peuvent, sauf X:, le lecteur de Windows PE.',
	'The step names no package. Select packages in it, or set {packages}.':
		'L’étape ne nomme pas de package. Sélectionnez-y des packages, ou définissez {packages}.',
	'The client cache is there only in an installed operating system. Choose another location, or run the step later.':
		'Le cache du client n’existe que dans un système d’exploitation installé. Choisissez un autre emplacement, ou exécutez l’étape plus tard.',
	'{named} is no full path on this machine. Correct the custom path of the step ({path}).':
		'{named} n’est pas un chemin complet sur cette machine. Corrigez le chemin personnalisé de l’étape ({path}).',
	'An empty text': 'Un texte vide',
	'{variable} is {location}; it takes TSCache, CCMCache or Custom.':
		'{variable} vaut {location} ; elle accepte TSCache, CCMCache ou Custom.',
	'{name} needs the Configuration Manager client; this version cannot run it.':
		'{name} a besoin du client Configuration Manager ; cette version ne peut pas l’exécuter.',
	'Disable the step or replace it by Run Command Line, or start with --allow-unsupported: it then fails when it is reached.':
		'Désactivez l’étape ou remplacez-la par Exécuter la ligne de commande, ou démarrez avec --allow-unsupported : elle échoue alors quand vient son tour.',
	'Add the package to the media, put its folder beside the task sequence, or name a source in BootseqContentSources.':
		'Ajoutez le package au média, mettez son dossier à côté de la séquence de tâches, ou nommez une source dans BootseqContentSources.',
	'The restart target {name} is unknown. Use HD for the current operating system or WinPE for the boot media.':
		'La cible de redémarrage {name} est inconnue. Utilisez HD pour le système d’exploitation actuel ou WinPE pour le média de démarrage.',
	'The restart is to go to the boot media, and this run knows of none: the task sequence has no boot image and did not come from media.':
		'Le redémarrage doit aller vers le média de démarrage, et cette exécution n’en connaît pas : la séquence de tâches n’a pas d’image de démarrage et ne vient pas d’un média.',
	'Where the computer starts the installed operating system instead, the run goes on there, and steps for Windows PE are skipped.':
		'Si l’ordinateur démarre plutôt le système d’exploitation installé, l’exécution y continue, et les étapes pour Windows PE sont sautées.',
	'The step is to run as {user}, and the boot environment has no accounts to run as.':
		'L’étape doit s’exécuter sous {user}, et l’environnement de démarrage n’a pas de comptes pour cela.',
	'another account': 'un autre compte',
	'Let the step run in the full operating system only, or clear its option "Run this step as the following account".':
		'Ne laissez s’exécuter l’étape que dans le système d’exploitation complet, ou désactivez son option « Exécuter cette étape avec le compte suivant ».',
	'The step is to run as another account, and names none. Set {user}.':
		'L’étape doit s’exécuter sous un autre compte, et n’en nomme aucun. Définissez {user}.',
	'The script of the step cannot be read: {error}': 'Le script de l’étape ne peut pas être lu : {error}',
	'The step has no PowerShell script to run.': 'L’étape n’a pas de script PowerShell à exécuter.',
	'Enter a script, or select a package and the name of a script in it; or disable the step.':
		'Saisissez un script, ou sélectionnez un package et le nom d’un script qu’il contient ; ou désactivez l’étape.',
	'The task sequence {step} was not found beside this one.':
		'La séquence de tâches {step} n’a pas été trouvée à côté de celle-ci.',
	'Export the task sequence together with the ones it runs, or disable the step.':
		'Exportez la séquence de tâches avec celles qu’elle exécute, ou désactivez l’étape.',
	'(none named)': '(aucune n’est nommée)',
	'The rules cannot be read: {message} {help}': 'Les règles ne peuvent pas être lues : {message} {help}',
	'The step names no variable to set.': 'L’étape ne nomme pas de variable à définir.',
	'Give it a task sequence variable, or disable it.':
		'Donnez-lui une variable de séquence de tâches, ou désactivez-la.',
	'The exit code {unsigned}{meaning} is not among the success codes {successCodes}.':
		'Le code de sortie {unsigned}{meaning} n’est pas parmi les codes de réussite {successCodes}.',
	'(success, restart required)': '(réussite, redémarrage nécessaire)',
	'(success, restart started)': '(réussite, redémarrage commencé)',
	'memory at least {wanted}': 'mémoire d’au moins {wanted}',
	'processor speed at least {wanted}': 'vitesse du processeur d’au moins {wanted}',
	'free disk space at least {wanted}': 'espace disque libre d’au moins {wanted}',
	'operating system is {wanted}': 'système d’exploitation : {wanted}',
	'architecture is {wanted}': 'architecture : {wanted}',
	'operating system version at least {wanted}': 'version du système d’exploitation d’au moins {wanted}',
	'operating system version at most {wanted}': 'version du système d’exploitation d’au plus {wanted}',
	'client version at least {wanted}': 'version du client d’au moins {wanted}',
	'language of the operating system is {wanted}': 'langue du système d’exploitation : {wanted}',
	'memory at least {wanted}: found {shown}': 'mémoire d’au moins {wanted} ; trouvé {shown}',
	'processor speed at least {wanted}: found {shown}':
		'vitesse du processeur d’au moins {wanted} ; trouvé {shown}',
	'free disk space at least {wanted}: found {shown}':
		'espace disque libre d’au moins {wanted} ; trouvé {shown}',
	'operating system is {wanted}: found {shown}': 'système d’exploitation : {wanted} ; trouvé {shown}',
	'architecture is {wanted}: found {shown}': 'architecture : {wanted} ; trouvé {shown}',
	'operating system version at least {wanted}: found {shown}':
		'version du système d’exploitation d’au moins {wanted} ; trouvé {shown}',
	'operating system version at most {wanted}: found {shown}':
		'version du système d’exploitation d’au plus {wanted} ; trouvé {shown}',
	'client version at least {wanted}: found {shown}': 'version du client d’au moins {wanted} ; trouvé {shown}',
	'language of the operating system is {wanted}: found {shown}':
		'langue du système d’exploitation : {wanted} ; trouvé {shown}',
	'AC power plugged in: found {shown}': 'branché sur secteur ; trouvé {shown}',
	'network adapter connected: found {shown}': 'carte réseau connectée ; trouvé {shown}',
	'network adapter is not wireless: found {shown}': 'carte réseau qui n’est pas sans fil ; trouvé {shown}',
	'computer in UEFI mode: found {shown}': 'ordinateur en mode UEFI ; trouvé {shown}',
	'TPM 2.0 enabled: found {shown}': 'TPM 2.0 activé ; trouvé {shown}',
	'TPM 2.0 activated: found {shown}': 'TPM 2.0 prêt à l’emploi ; trouvé {shown}',
	'TPM 2.0 enabled': 'TPM 2.0 activé',
	'TPM 2.0 activated': 'TPM 2.0 prêt à l’emploi',
	'The content of package {packageId} is not there.': 'Le contenu du package {packageId} n’est pas là.',
});
