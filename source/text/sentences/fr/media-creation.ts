import type {Sentences} from '../sentences.ts';

/** What is said while media are made. */
export const mediaCreationFr = (): Sentences => ({
	'Changing a Windows PE image': 'Modifier une image Windows PE',
	'The boot image': 'L’image de démarrage',
	'{bootWim} is no Windows image that can be read. {message}':
		'{bootWim} n’est pas une image Windows lisible. {message}',
	'Name the boot.wim of the Windows PE add-on, or of a Configuration Manager boot image.':
		'Nommez le boot.wim du module complémentaire Windows PE, ou d’une image de démarrage Configuration Manager.',
	'{bootWim} is for processors of the kind {architecture}, and the program for x64.':
		'{bootWim} est pour des processeurs {architecture}, et le programme pour x64.',
	'Name the boot.wim for amd64.': 'Nommez le boot.wim pour amd64.',
	'A Linux boot image': 'Une image de démarrage Linux',
	'Debian packages of the boot image cannot be found. {message}':
		'Des paquets Debian de l’image de démarrage sont introuvables. {message}',
	'Run apt-get update, and check that the sources of this machine are those of Debian.':
		'Lancez apt-get update, et vérifiez que les sources de cette machine sont celles de Debian.',
	'Debian packages of the boot image cannot be fetched. {message}':
		'Des paquets Debian de l’image de démarrage ne peuvent pas être téléchargés. {message}',
	'Run apt-get update, check the network, and start again.':
		'Lancez apt-get update, vérifiez le réseau, et recommencez.',
	'The kernel package has no modules.': 'Le paquet du noyau n’a pas de modules.',
	'Run apt-get update.': 'Lancez apt-get update.',
	'The Debian packages that were fetched do not hold {name}.':
		'Les paquets Debian téléchargés ne contiennent pas {name}.',
	'The boot image is made from Debian 12 or later: check the sources of this machine.':
		'L’image de démarrage se fait depuis Debian 12 ou plus récent : vérifiez les sources de cette machine.',
	'Nothing was created. Mend the cause, then try again.':
		'Rien n’a été créé. Corrigez la cause, puis réessayez.',
	'The content of the media': 'Le contenu du média',
	'Nothing was created.': 'Rien n’a été créé.',
	'{bootPortion}: {bootImage} holds media already (SMS/data or SMS/PKG). Give the boot files alone.':
		'{bootPortion} : {bootImage} contient déjà un média (SMS/data ou SMS/PKG). Donnez seulement les fichiers de démarrage.',
	'Nothing was created:': 'Rien n’a été créé :',
	'Mend this, then create the media again.': 'Corrigez cela, puis créez à nouveau le média.',
	'{id}: {name} is larger than 4 GB: a stick with FAT32 cannot hold it. Use NTFS, exFAT, ext4 or an image.':
		'{id} : {name} dépasse 4 Go : une clé en FAT32 ne peut pas le contenir. Prenez NTFS, exFAT, ext4 ou une image.',
	'The media were not created: it was cancelled.': 'Le média n’a pas été créé : c’est annulé.',
	'What had been written was removed.': 'Ce qui avait été écrit a été retiré.',
	'{id}: {path} has {size} bytes, and no volume has room for it.':
		'{id} : {path} a {size} octets, et aucun volume n’a la place pour lui.',
	'{first} must be on the first volume, and do not fit there.':
		'{first} doivent être sur le premier volume, et n’y tiennent pas.',
	'A volume of {capacity} bytes has no room beside the {taken} that every volume needs.':
		'Un volume de {capacity} octets n’a pas de place à côté des {taken} dont chaque volume a besoin.',
	'{folder} is not there.': '{folder} n’existe pas.',
	'{folder} is no folder.': '{folder} n’est pas un dossier.',
	'{folder} is a link or a device, which media cannot hold. Put a copy of the file there.':
		'{folder} est un lien ou un périphérique, que le média ne peut pas contenir. Mettez-y une copie du fichier.',
	'boot image': 'image de démarrage',
	'{target} is there already.': '{target} existe déjà.',
	'{target} is there already, and holds no media.': '{target} existe déjà, et ne contient pas de média.',
	'{image} is there already, and holds no media. {message}':
		'{image} existe déjà, et ne contient pas de média. {message}',
	'{image} is there already, and is no image of a USB disk with media.':
		'{image} existe déjà, et n’est pas l’image d’un disque USB avec un média.',
	'{place} is a folder.': '{place} est un dossier.',
	'Volume {volume} would have {size} bytes, more than the {split} that were asked for.':
		'Le volume {volume} aurait {size} octets, plus que les {split} demandés.',
	'Nothing was created. Give --split a smaller size.':
		'Rien n’a été créé. Donnez à --split une taille plus petite.',
	'Take a larger disk, or write images and split them into volumes.':
		'Prenez un disque plus grand, ou écrivez des images et répartissez-les en volumes.',
	'{program} is no program for {platform} on x64.':
		'{program} n’est pas un programme pour {platform} sur x64.',
	'Name the program for {platform}: --program programs/{build}.':
		'Nommez le programme pour {platform} : --program programs/{build}.',
	'No computer starts from these media: {needed} is not among the boot files. Give the whole folder of Windows PE media as the boot image, or linux.':
		'Aucun ordinateur ne démarre depuis ce média : {needed} n’est pas parmi les fichiers de démarrage. Donnez le dossier entier d’un média Windows PE comme image de démarrage, ou linux.',
	'{output} cannot be made: {error}.': '{output} ne peut pas être fait : {error}.',
	'Name another place, or give --replace.': 'Nommez un autre endroit, ou donnez --replace.',
	'Name another place.': 'Nommez un autre endroit.',
	'Process {owner} is making media in {target}.': 'Le processus {owner} crée un média dans {target}.',
	'Wait for it to end. If it is no bootseq at all, remove {folder}.':
		'Attendez qu’il finisse. Si ce n’est pas du tout un bootseq, retirez {folder}.',
	'"{text}" is no size of a volume: give none, 4.7GB, 8.5GB, or any number with B, KB, MB or GB.':
		'« {text} » n’est pas une taille de volume : donnez none, 4.7GB, 8.5GB, ou un nombre avec B, KB, MB ou GB.',
	'A volume of {bytes} bytes is too small: {smallest} are the least.':
		'Un volume de {bytes} octets est trop petit : il en faut au moins {smallest}.',
	'{what} does not fit: {needed} are needed in {folder}, and {free} are free.':
		'{what} ne tient pas : il faut {needed} dans {folder}, et {free} sont libres.',
	'Make room there, or choose another place.': 'Faites-y de la place, ou choisissez un autre endroit.',
	'It was cancelled; what had been made so far was removed.':
		'C’est annulé ; ce qui avait été fait jusque-là a été retiré.',
	'Start again when it is wanted.': 'Recommencez quand vous le voudrez.',
	'{what} could not be written: the drive became full.':
		'{what} n’a pas pu être écrit : le lecteur s’est rempli.',
	'{what} could not be made: {message}.': '{what} n’a pas pu être fait : {message}.',
	'Check the path, and what may be read and written there.':
		'Vérifiez le chemin, et ce qui peut y être lu et écrit.',
	'Finding removable disks': 'Trouver les disques amovibles',
	'The disks of this computer cannot be listed: {message}':
		'Les disques de cet ordinateur ne peuvent pas être listés : {message}',
	'Make an image file, and write it to the disk on another computer.':
		'Faites un fichier image, et écrivez-le sur le disque avec un autre ordinateur.',
	'signal {ended}': 'le signal {ended}',
	'{tool} ended with {ended}': '{tool} a fini avec {ended}',
	'Correct what it says and start again.': 'Corrigez ce qu’il dit et recommencez.',
	'{what} needs {missing}, which this computer does not have.':
		'{what} a besoin de {missing}, que cet ordinateur n’a pas.',
	'On Debian: apt-get install {packages}.': 'Sous Debian : apt-get install {packages}.',
	'The image': 'L’image',
	'An ISO image': 'Une image ISO',
	'oscdimg cannot make an image that starts our Linux boot image.':
		'oscdimg ne peut pas faire une image qui démarre notre image de démarrage Linux.',
	'Make it on Linux with xorriso.': 'Faites-la sous Linux avec xorriso.',
	'An ISO image needs oscdimg, which this computer does not have.':
		'Une image ISO a besoin d’oscdimg, que cet ordinateur n’a pas.',
	'Install the Deployment Tools of the Windows ADK and start in its command prompt.':
		'Installez les outils de déploiement du Windows ADK et démarrez dans leur invite de commandes.',
	'The disk {path}': 'Le disque {path}',
	'The disk {model} ({serial}) is not at {path} any more.':
		'Le disque {model} ({serial}) n’est plus à {path}.',
	'Connect it again and choose it once more.': 'Rebranchez-le et choisissez-le encore une fois.',
	'The medium has {size} bytes, and the disk {model} only {size2}.':
		'Le média a {size} octets, et le disque {model} seulement {size2}.',
	'Take a larger disk, or split the medium into volumes.':
		'Prenez un disque plus grand, ou répartissez le média en volumes.',
	'The disk is in use: {place} cannot be unmounted. {message}':
		'Le disque est utilisé : {place} ne peut pas être démonté. {message}',
	'Close what uses it and start again.': 'Fermez ce qui l’utilise et recommencez.',
	'{what} does not hold what was written to it, from byte {position} on.':
		'{what} ne contient pas ce qui y a été écrit, à partir de l’octet {position}.',
	'The disk is worn out or not as large as it says: take another one.':
		'Le disque est usé ou moins grand qu’il ne le dit : prenez-en un autre.',
	'An image of a USB disk': 'Une image de disque USB',
	'The order cannot be read:': 'La demande ne peut pas être lue :',
	'See bootseq media create --help.': 'Voyez bootseq media create --help.',
	'There is no sources/boot.wim in {folder} to put the program into.':
		'Il n’y a pas de sources/boot.wim dans {folder} où mettre le programme.',
	'Name the folder of Windows PE media, or leave --program out.':
		'Nommez le dossier d’un média Windows PE, ou laissez --program.',
	'What boots needs this program as one file for that system.':
		'Ce qui démarre a besoin de ce programme en un seul fichier pour ce système.',
	'Make it with "npm run build:programs", and name it: --program programs/{name}.':
		'Faites-le avec « npm run build:programs », et nommez-le : --program programs/{name}.',
	'No task sequence was named. Give at least one document or export.':
		'Aucune séquence de tâches n’est nommée. Donnez au moins un document ou une exportation.',
	'Two different task sequences have the ID {packageId}: "{name}" in {file} and "{name2}" in {file2}. Give one of them.':
		'Deux séquences de tâches différentes ont l’ID {packageId} : « {name} » dans {file} et « {name2} » dans {file2}. Donnez-en une.',
	'{file} holds several task sequences: an ID or a name can be given for one alone.':
		'{file} contient plusieurs séquences de tâches : un ID ou un nom ne peut être donné que pour une seule.',
	'"{packageId}" is no ID of a task sequence: it is one name of letters, digits, "_" and "-".':
		'« {packageId} » n’est pas un ID de séquence de tâches : c’est un nom fait de lettres, de chiffres, de « _ » et de « - ».',
	'The application {id} has no content: it needs no folder.':
		'L’application {id} n’a pas de contenu : elle n’a pas besoin de dossier.',
	'The application {id} has several contents: {content}. Give a folder for each, as a package.':
		'L’application {id} a plusieurs contenus : {content}. Donnez un dossier pour chacun, comme package.',
	'"{id}" is no package ID: it is one name of letters, digits, "_" and "-".':
		'« {id} » n’est pas un ID de package : c’est un nom fait de lettres, de chiffres, de « _ » et de « - ».',
	'The package ID {prestartPackageId} is kept for the files of the prestart command.':
		'L’ID de package {prestartPackageId} est réservé aux fichiers de la commande de prédémarrage.',
	'Two folders are given for {id}: {folder} and {folder2}. Give one.':
		'Deux dossiers sont donnés pour {id} : {folder} et {folder2}. Donnez-en un.',
	'There is no folder for {packageId}, which is wanted by {wantedBy}.':
		'Il n’y a pas de dossier pour {packageId}, que demande {wantedBy}.',
	'Nobody can be asked what to create.': 'Personne ne peut dire que créer.',
	'Say it: bootseq media create --help.': 'Dites-le : bootseq media create --help.',
	'the task sequence {name} ({packageId})': 'la séquence de tâches {name} ({packageId})',
	'{wantedBy}: {name} needs the Configuration Manager client and cannot run.':
		'{wantedBy} : {name} a besoin du client Configuration Manager et ne peut pas s’exécuter.',
	'the reference list of {title}': 'la liste de références de {title}',
	'the application {name} in the reference list of {title}':
		'l’application {name} dans la liste de références de {title}',
	'the step “{path}” of {title}': 'l’étape « {path} » de {title}',
	'The task sequences cannot be used': 'Les séquences de tâches ne peuvent pas être utilisées',
	'Nobody is there to answer on unattended media':
		'Personne n’est là pour répondre sur un média sans opérateur',
	'What describes the software cannot be used': 'Ce qui décrit les logiciels ne peut pas être utilisé',
	'The packages cannot be used as they are given':
		'Les packages ne peuvent pas être utilisés tels que donnés',
	'The task sequences need what is not there:': 'Les séquences de tâches ont besoin de ce qui n’est pas là :',
	'Give every package as --package ID=<folder>, or say with --leave-out ID that the run has it from elsewhere. Nothing was created.':
		'Donnez chaque package par --package ID=<dossier>, ou dites par --leave-out ID que l’exécution l’a d’ailleurs. Rien n’a été créé.',
	'Packages are encrypted with what the password opens: give a password.':
		'Les packages sont chiffrés avec ce que le mot de passe ouvre : donnez un mot de passe.',
	'Which of {deployed} is to run? Name it as required.':
		'Laquelle de {deployed} doit s’exécuter ? Nommez-la comme lancée d’office.',
	'The prestart form asks for “{label}”. Give it a default.':
		'Le formulaire de prédémarrage demande « {label} ». Donnez-lui une valeur par défaut.',
	'The media have expired already: they may be used until {validTo}.':
		'Le média a déjà expiré : il pouvait servir jusqu’au {validTo}.',
	'The media have no password: whoever has them can read the task sequences and the variables.':
		'Le média n’a pas de mot de passe : quiconque l’a peut lire les séquences de tâches et les variables.',
	'The media are unattended and have a password, which somebody must type at every start.':
		'Le média est sans opérateur et a un mot de passe, que quelqu’un doit taper à chaque démarrage.',
	'The format of Configuration Manager is weak: a password can be guessed offline, and nothing shows alterations.':
		'Le format de Configuration Manager est faible : un mot de passe peut être deviné hors ligne, et rien ne montre les altérations.',
	'No task sequence of these media is "{required}". There are: {names}.':
		'Aucune séquence de tâches de ce média n’est « {required} ». Il y a : {names}.',
	'More than one task sequence of these media is "{required}". There are: {names}.':
		'Plus d’une séquence de tâches de ce média est « {required} ». Il y a : {names}.',
	'Where the media go is not said. Name a folder, a file .iso or .img, or a removable disk.':
		'Où écrire le média n’est pas dit. Nommez un dossier, un fichier .iso ou .img, ou un disque amovible.',
	'the name of a keyboard layout, such as fr': 'le nom d’une disposition de clavier, comme fr',
	'one line of at most 200 characters': 'une ligne d’au plus 200 caractères',
	'{name} is "{text}", which is no date such as 2027-01-31 or 2027-01-31T08:00Z.':
		'{name} est « {text} », ce qui n’est pas une date comme 2027-01-31 ou 2027-01-31T08:00Z.',
	'{name} must be {what}.': '{name} doit être {what}.',
	'variables: {name} has a field of its own.': 'variables : {name} a un champ à elle.',
	'The media would expire ({validTo}) before they may be used ({validFrom}).':
		'Le média expirerait ({validTo}) avant de pouvoir servir ({validFrom}).',
	'There are files for a prestart command, and no command.':
		'Il y a des fichiers pour une commande de prédémarrage, et pas de commande.',
	'Configuration Manager has no encrypted packages: they need the format bootseq.':
		'Configuration Manager n’a pas de packages chiffrés : il leur faut le format bootseq.',
	'Configuration Manager signs no media: a signing key needs the format bootseq.':
		'Configuration Manager ne signe pas de médias : une clé de signature veut le format bootseq.',
	'Packages of media with several volumes cannot be encrypted. Leave one of the two out.':
		'Les packages d’un média à plusieurs volumes ne peuvent pas être chiffrés. Laissez l’un des deux.',
	'{output} is no removable disk that media may be written to.':
		'{output} n’est pas un disque amovible sur lequel un média peut être écrit.',
	'There is none here: connect one.': 'Il n’y en a pas ici : branchez-en un.',
	'There are: {others}.': 'Il y a : {others}.',
	'Nothing was written: {path} is {model}, serial number {disk}, {size} bytes, and all of it would be lost.':
		'Rien n’a été écrit : {path} est {model}, numéro de série {disk}, {size} octets, et tout son contenu serait perdu.',
	'If that is meant, type its serial number, or give it as --erase-disk {disk}.':
		'Si c’est voulu, tapez son numéro de série, ou donnez-le par --erase-disk {disk}.',
	'A disk takes one volume.': 'Un disque prend un seul volume.',
	'Leave --split out, or write images.': 'Laissez --split, ou écrivez des images.',
	'{id}: {name} has a name of more than {longestOnDisc} characters: Linux reads it from the disc whole, Windows cut off. Shorten it if Windows shall read it, or use a stick.':
		'{id} : {name} a un nom de plus de {longestOnDisc} caractères : Linux le lit en entier sur le disque, Windows le coupe. Raccourcissez-le si Windows doit le lire, ou prenez une clé.',
	'{place} takes {form}, not "{text}".': '{place} veut {form}, pas « {text} ».',
	'{place} takes {form}, and {name} is given twice. Give it once.':
		'{place} veut {form}, et {name} est donné deux fois. Donnez-le une fois.',
	'{help} The disk {output} is empty now: what was on it is lost.':
		'{help} Le disque {output} est maintenant vide : son contenu est perdu.',
	'{splitSize} is wanted, and empty: give a size such as 700 MB.':
		'{splitSize} est demandé, et vide : donnez une taille comme 700 MB.',
	'The media are unattended, and the variable {name} has no value: it would be asked for at every start, where nobody is. Give it one.':
		'Le média est sans opérateur, et la variable {name} n’a pas de valeur : elle serait demandée à chaque démarrage, où il n’y a personne. Donnez-lui une valeur.',
	'There is no file {file}. Check the path.': 'Il n’y a pas de fichier {file}. Vérifiez le chemin.',
	'{file} is a folder. Name a file in it.': '{file} est un dossier. Nommez un fichier dedans.',
	'{file} could not be read: {error}. Check what it is, and who may read it.':
		'{file} n’a pas pu être lu : {error}. Vérifiez ce que c’est, et qui peut le lire.',
	'There is no {missing} to make boot files from.':
		'Il n’y a pas de {missing} d’où faire les fichiers de démarrage.',
	'{machine} could not be read: {message}.': '{machine} n’a pas pu être lu : {message}.',
});
