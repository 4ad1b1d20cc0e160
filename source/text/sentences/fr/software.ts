import type {Sentences} from '../sentences.ts';

/** What the steps that install programs, applications and updates say. */
export const softwareFr = (): Sentences => ({
	'The program {name} of package {packageId} is disabled.':
		'Le programme {name} du package {packageId} est désactivé.',
	'Enable it in the console and export again, or disable the step.':
		'Activez-le dans la console et exportez à nouveau, ou désactivez l’étape.',
	'{name} has dependencies that go in a circle: {circle}.':
		'{name} a des dépendances qui tournent en rond : {circle}.',
	'Remove one of these dependencies.': 'Retirez une de ces dépendances.',
	'Export the task sequence with its dependencies, or describe the software in software.json.':
		'Exportez la séquence de tâches avec ses dépendances, ou décrivez le logiciel dans software.json.',
	'it has no deployment type that a task sequence installs':
		'elle n’a pas de type de déploiement qu’une séquence de tâches installe',
	'Windows Installer is on Windows alone': 'Windows Installer n’existe que sur Windows',
	'package managers are on Linux alone': 'les gestionnaires de paquets n’existent que sur Linux',
	'operating system {platform} {version}, {found}': 'système d’exploitation {platform} {version}, {found}',
	'The version "{version}" of the operating system cannot be compared':
		'La version « {version} » du système d’exploitation ne peut pas être comparée',
	'architecture {architecture}': 'architecture {architecture}',
	'The memory of this computer is not known': 'La mémoire de cet ordinateur n’est pas connue',
	'The memory of this computer is not known: {error}':
		'La mémoire de cet ordinateur n’est pas connue : {error}',
	'{found} MB of memory, {megabytes} MB wanted': '{found} Mo de mémoire, {megabytes} Mo voulus',
	'The free space of the drives is not known: {error}':
		'La place libre des lecteurs n’est pas connue : {error}',
	'{most} MB free, {megabytes} MB wanted': '{most} Mo libres, {megabytes} Mo voulus',
	'{most} MB free on {drive}, {megabytes} MB wanted': '{most} Mo libres sur {drive}, {megabytes} Mo voulus',
	'{name} is not installed, and is not to be installed automatically.':
		'{name} n’est pas installée, et ne doit pas être installée automatiquement.',
	'{dependent} depends on {name}.': '{dependent} dépend de {name}.',
	'The detection script could not be run to its end: {problem}':
		'Le script de détection n’a pas pu être exécuté jusqu’au bout : {problem}',
	'The detection script ended with {code}{errors}': 'Le script de détection a fini avec {code}{errors}',
	'the detection script wrote to its output': 'le script de détection a écrit sur sa sortie',
	'the detection script wrote nothing': 'le script de détection n’a rien écrit',
	'The detection script wrote errors alone{errors}':
		'Le script de détection n’a écrit que des erreurs{errors}',
	'The detection script needs PowerShell. {error}': 'Le script de détection a besoin de PowerShell. {error}',
	'The detection script needs the Windows Script Host':
		'Le script de détection a besoin de Windows Script Host',
	'This version cannot evaluate the rule {text}': 'Cette version ne peut pas évaluer la règle {text}',
	'{name}: not there': '{name} : absent',
	'product {productCode}': 'produit {productCode}',
	'{name}: not installed': '{name} : non installé',
	'{name}: version {version} installed': '{name} : version {version} installée',
	'{name}: "{found}", which is no version': '{name} : « {found} », qui n’est pas une version',
	'{name}: version {found}': '{name} : version {found}',
	'The step names no application and no base variable.':
		'L’étape ne nomme ni application ni variable de base.',
	'Select an application or give a base variable name, or disable the step.':
		'Sélectionnez une application ou donnez un nom de variable de base, ou désactivez l’étape.',
	'Applications are installed into an installed operating system, and this is the boot environment. Put the step behind the restart into it.':
		'Les applications s’installent dans un système d’exploitation installé, et ceci est l’environnement de démarrage. Placez l’étape après le redémarrage qui y mène.',
	'The step names no application. Select one, or a base variable name.':
		'L’étape ne nomme pas d’application. Sélectionnez-en une, ou un nom de variable de base.',
	'The run was cancelled before {name} was installed.':
		'L’exécution a été annulée avant que {name} soit installée.',
	'{name} had failed before the restart.': '{name} avait échoué avant le redémarrage.',
	'{message} It is passed over.': '{message} Elle est passée.',
	'The installation of {name} needs a restart.': 'L’installation de {name} a besoin d’un redémarrage.',
	'{failing} applications': '{failing} applications',
	'{first} TSErrorOnWarning makes that an error.': '{first} TSErrorOnWarning en fait une erreur.',
	'The dependencies of {name} go in a circle: {names}.':
		'Les dépendances de {name} tournent en rond : {names}.',
	'{name} does not suit this computer: {why}.': '{name} ne convient pas à cet ordinateur : {why}.',
	'Nobody can tell whether {name} suits this computer: {why}.':
		'Personne ne peut dire si {name} convient à cet ordinateur : {why}.',
	'Nobody can tell whether {name} is installed: {problem}.':
		'Personne ne peut dire si {name} est installée : {problem}.',
	'{name} is not found after the restart that its installer had asked for':
		'{name} n’est pas trouvée après le redémarrage que son programme d’installation avait demandé',
	'{name} was not installed. {message}': '{name} n’a pas été installée. {message}',
	'The installer of {name} ended with {code}, a success, and {name2} is not found':
		'Le programme d’installation de {name} a fini avec {code}, une réussite, et {name2} n’est pas trouvée',
	'{what}: {saw}. Correct its detection rule, or see the log of the installer.':
		'{what} : {saw}. Corrigez sa règle de détection, ou voyez le journal du programme d’installation.',
	'Neither dpkg-query nor rpm is on this computer: nobody can tell which packages are installed':
		'Ni dpkg-query ni rpm ne sont sur cet ordinateur : personne ne peut dire quels paquets sont installés',
	'package {name}: not installed': 'paquet {name} : non installé',
	'package {name}: version {version}': 'paquet {name} : version {version}',
	'The version {version} of package {name} cannot be compared with "{wanted}"':
		'La version {version} du paquet {name} ne peut pas être comparée à « {wanted} »',
	'Its {action} program ended with {code}.': 'Son programme {action} a fini avec {code}.',
	'Another installation was still under way after {attempt} more attempts (exit code {code}).':
		'Une autre installation était encore en cours après {attempt} autres essais (code de sortie {code}).',
	'None of apt-get, dnf, yum and zypper is on this computer.':
		'Ni apt-get, ni dnf, ni yum, ni zypper ne sont sur cet ordinateur.',
	'{name} has no uninstall program.': '{name} n’a pas de programme de désinstallation.',
	'{name}, which it supersedes, could not be uninstalled. {message}':
		'{name}, qu’elle remplace, n’a pas pu être désinstallée. {message}',
	'{name}, which it supersedes, is still found after it was uninstalled: {saw}.':
		'{name}, qu’elle remplace, est encore trouvée après sa désinstallation : {saw}.',
	'The step names neither a package nor the base name of a list of packages.':
		'L’étape ne nomme ni package ni nom de base d’une liste de packages.',
	'Choose a package and its program, or give a base variable name, or disable the step.':
		'Choisissez un package et son programme, ou donnez un nom de variable de base, ou désactivez l’étape.',
	'The step names a package and none of its programs ({programVariable}).':
		'L’étape nomme un package et aucun de ses programmes ({programVariable}).',
	'Choose the program in the step.': 'Choisissez le programme dans l’étape.',
	'An entry of the list does not name a program. Write the package ID, a colon and the name of the program: CON00020:Install.':
		'Une entrée de la liste ne nomme pas de programme. Écrivez l’ID du package, un deux-points et le nom du programme : CON00020:Install.',
	'"{entry}" does not name a program. Write the package ID, a colon and the name of the program: CON00020:Install.':
		'« {entry} » ne nomme pas de programme. Écrivez l’ID du package, un deux-points et le nom du programme : CON00020:Install.',
	'{shown} must run before itself: "Run another program first" goes in a circle. Take one of the programs out of it.':
		'{shown} doit s’exécuter avant lui-même : « Exécuter d’abord un autre programme » tourne en rond. Retirez-en un des programmes.',
	'Nothing describes {shown}.': 'Rien ne décrit {shown}.',
	'{shown} cannot run: {refusal}': '{shown} ne peut pas s’exécuter : {refusal}',
	'it is disabled. Enable it in the console and export again.':
		'il est désactivé. Activez-le dans la console et exportez à nouveau.',
	'it may run in an installed operating system only, and this is the boot environment. Move the step behind the restart into the operating system.':
		'il ne peut s’exécuter que dans un système d’exploitation installé, et ceci est l’environnement de démarrage. Placez l’étape après le redémarrage vers le système d’exploitation.',
	'it is named by a variable, and its option "Allow this program to be installed from the Install Package task sequence action without being deployed" is off. Switch the option on and export again.':
		'il est nommé par une variable, et son option « Autoriser l’installation de ce programme à partir de la séquence de tâches Installer le package sans déploiement » est désactivée. Activez-la et exportez à nouveau.',
	'What {shownProgram} needs to run first has failed: {message}':
		'Ce que {shownProgram} doit exécuter d’abord a échoué : {message}',
	'code {code}': 'code {code}',
	'{shown} failed with code {code}.': '{shown} a échoué avec le code {code}.',
	'{shown} failed with code {code}: {message}': '{shown} a échoué avec le code {code} : {message}',
	'a program {hiddenCommand} of package {packageId}': 'un programme {hiddenCommand} du package {packageId}',
	'the program {name} of package {packageId}': 'le programme {name} du package {packageId}',
	'SMSInstallUpdateTarget says neither Mandatory nor All: correct the step, or the variable of that name.':
		'SMSInstallUpdateTarget ne dit ni Mandatory ni All : corrigez l’étape, ou la variable de ce nom.',
	'Software updates are installed in the full operating system, not in the boot environment.':
		'Les mises à jour logicielles s’installent dans le système d’exploitation complet, pas dans l’environnement de démarrage.',
	'There is no apt-get, dnf or zypper on this machine: nothing here can install updates.':
		'Il n’y a ni apt-get, ni dnf, ni zypper sur cette machine : rien ici ne peut installer de mises à jour.',
	'Another program is installing packages. Wait until it has ended, then retry the step.':
		'Un autre programme installe des paquets. Attendez qu’il ait fini, puis réessayez l’étape.',
	'Another program, process {holder}, is installing packages. Wait until it has ended, then retry the step.':
		'Un autre programme, le processus {holder}, installe des paquets. Attendez qu’il ait fini, puis réessayez l’étape.',
	'The package source {repository} has a signature that is wrong or of an unknown key. It is not used. Correct the source, or install its key.':
		'La source de paquets {repository} a une signature fausse ou d’une clé inconnue. Elle n’est pas utilisée. Corrigez la source, ou installez sa clé.',
	'The package source {repository} is not signed. It is not used. Sign it, or take it off the machine.':
		'La source de paquets {repository} n’est pas signée. Elle n’est pas utilisée. Signez-la, ou retirez-la de la machine.',
	'Some packages come from a source whose signature was not verified. They are not installed.':
		'Des paquets viennent d’une source dont la signature n’a pas été vérifiée. Ils ne sont pas installés.',
	'A downloaded file is not the one that the package source lists: {file}. Look whether its mirror is complete.':
		'Un fichier téléchargé n’est pas celui que la source de paquets annonce : {file}. Voyez si son miroir est complet.',
	'There is not enough free space for the updates.':
		'Il n’y a pas assez de place libre pour les mises à jour.',
	'There is not enough free space in {folder} for the updates.':
		'Il n’y a pas assez de place libre dans {folder} pour les mises à jour.',
	'The package source lists a file that it does not have: {file}.':
		'La source de paquets annonce un fichier qu’elle n’a pas : {file}.',
	'The package source cannot be reached: {file}. Look at the network and at the address.':
		'La source de paquets n’est pas joignable : {file}. Voyez le réseau et l’adresse.',
	'The updates would remove other packages, which this step never does. Update by hand.':
		'Les mises à jour retireraient d’autres paquets, ce que cette étape ne fait jamais. Mettez à jour à la main.',
	'Packages of this machine lack others that they need. Run "apt-get --fix-broken install", then retry the step.':
		'Il manque à des paquets de cette machine ceux dont ils ont besoin. Lancez « apt-get --fix-broken install », puis réessayez l’étape.',
	'apt-get ended with {code}: {errors}': 'apt-get a fini avec {code} : {errors}',
	'The scan for updates did not end. {problem}': 'La recherche de mises à jour n’a pas fini. {problem}',
	'No package source is configured for apt on this machine: there is nothing to take updates from.':
		'Aucune source de paquets n’est configurée pour apt sur cette machine : il n’y a rien d’où prendre des mises à jour.',
	'Reboot is required': 'Un redémarrage est nécessaire',
	'core libraries or services were updated': 'des bibliothèques ou services de base ont été mis à jour',
	'{program} ended with {code} and left it as it was. What it said stands in the log.':
		'{program} a fini avec {code} et l’a laissée telle quelle. Ce qu’il a dit est dans le journal.',
	'the kernel {name} was updated': 'le noyau {name} a été mis à jour',
	'a package asks for it (/run/reboot-required)': 'un paquet le demande (/run/reboot-required)',
	'An update was not installed: {reasons}': 'Une mise à jour n’a pas été installée : {reasons}',
	'{count} updates were not installed. The first: {value}':
		'{count} mises à jour n’ont pas été installées. La première : {value}',
	'it gave no reason': 'il n’a pas donné de raison',
	'No package source is configured on this machine: there is nothing to take updates from.':
		'Aucune source de paquets n’est configurée sur cette machine : il n’y a rien d’où prendre des mises à jour.',
	'What a package source offers is not signed, or not with a known key. It is not installed. Install its key, or take the source off the machine.':
		'Ce qu’offre une source de paquets n’est pas signé, ou pas avec une clé connue. Ce n’est pas installé. Installez sa clé, ou retirez la source de la machine.',
	'What a package source offers is not signed, or not with a known key ({subject}). It is not installed. Install its key, or take the source off the machine.':
		'Ce qu’offre une source de paquets n’est pas signé, ou pas avec une clé connue ({subject}). Ce n’est pas installé. Installez sa clé, ou retirez la source de la machine.',
	'A downloaded file is not the one that the package source lists. Look whether its mirror is complete.':
		'Un fichier téléchargé n’est pas celui que la source de paquets annonce. Voyez si son miroir est complet.',
	'There is not enough free space on {place} for the updates.':
		'Il n’y a pas assez de place libre sur {place} pour les mises à jour.',
	'The package source cannot be reached. Look at the network and at the address.':
		'La source de paquets n’est pas joignable. Voyez le réseau et l’adresse.',
	'The package source {source} cannot be reached. Look at the network and at the address.':
		'La source de paquets {source} n’est pas joignable. Voyez le réseau et l’adresse.',
	'{program} ended with {code}: {said}': '{program} a fini avec {code} : {said}',
	'Another installation is under way, or a restart is pending.':
		'Une autre installation est en cours, ou un redémarrage est en attente.',
	'The update does not apply to this machine.': 'La mise à jour ne s’applique pas à cette machine.',
	'No update could be installed.': 'Aucune mise à jour n’a pu être installée.',
	'There is no way to the update server. Look at the network and the proxy.':
		'Aucun chemin ne mène au serveur de mises à jour. Voyez le réseau et le proxy.',
	'The name of the update server cannot be resolved. Look at the network, the proxy and the WSUS address.':
		'Le nom du serveur de mises à jour ne peut pas être résolu. Voyez le réseau, le proxy et l’adresse WSUS.',
	'The update server did not answer in time.': 'Le serveur de mises à jour n’a pas répondu à temps.',
	'The update server is overloaded or stopped. Look at WSUS.':
		'Le serveur de mises à jour est surchargé ou arrêté. Voyez WSUS.',
	'The update server does not have the file that it lists.':
		'Le serveur de mises à jour n’a pas le fichier qu’il annonce.',
	'The way to Windows Update is closed by policy: the machine is set to a server that has no such update.':
		'Une stratégie ferme le chemin vers Windows Update : la machine est réglée sur un serveur qui n’a pas cette mise à jour.',
	'Windows Update is closed by policy.': 'Une stratégie ferme Windows Update.',
	'The service Windows Update (wuauserv) is disabled. Enable it before this step.':
		'Le service Windows Update (wuauserv) est désactivé. Activez-le avant cette étape.',
	'The name of the update server cannot be resolved. Look at the network and the proxy.':
		'Le nom du serveur de mises à jour ne peut pas être résolu. Voyez le réseau et le proxy.',
	'The update server cannot be reached. Look at the network and the proxy.':
		'Le serveur de mises à jour n’est pas joignable. Voyez le réseau et le proxy.',
	'The connection to the update server was cut.': 'La connexion au serveur de mises à jour a été coupée.',
	'The step does not run as an administrator.': 'L’étape ne s’exécute pas comme administrateur.',
	'The Windows Update Agent is not on this machine. Windows PE has none: run the step in the full operating system.':
		'L’agent Windows Update n’est pas sur cette machine. Windows PE n’en a pas : exécutez l’étape dans le système d’exploitation complet.',
	'The update could not be completed. Often the system partition is too small.':
		'La mise à jour n’a pas pu être achevée. Souvent la partition système est trop petite.',
	'The component store of Windows is damaged. Repair it with DISM /RestoreHealth.':
		'Le magasin de composants de Windows est abîmé. Réparez-le avec DISM /RestoreHealth.',
	'A downloaded file is not the one that the update server lists.':
		'Un fichier téléchargé n’est pas celui que le serveur de mises à jour annonce.',
	'Windows Update ended with {shown}.': 'Windows Update a fini avec {shown}.',
	'The Windows Update Agent gave no answer: {errors}': 'L’agent Windows Update n’a pas répondu : {errors}',
	'nothing was written': 'rien n’a été écrit',
	'PowerShell ended with {code} before it was its turn.':
		'PowerShell a fini avec {code} avant que ce soit son tour.',
	'Windows Update asks for it': 'Windows Update le demande',
	'a patch asks for it': 'un correctif le demande',
	'registry value {key}\\{value}': 'valeur de registre {key}\\{value}',
});
