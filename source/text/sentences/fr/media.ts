import type {Sentences} from '../sentences.ts';

/** What may be wrong with media. */
export const mediaFr = (): Sentences => ({
	'This is no task sequence media: it has neither {bootstrap} nor {variables}.':
		'Ce n’est pas un média de séquence de tâches : il n’a ni {bootstrap} ni {variables}.',
	'Give the top folder of the media, the one that holds the folder SMS.':
		'Donnez le dossier racine du média, celui qui contient le dossier SMS.',
	'It is missing: nobody can tell whether the files of this media are those that it was made with.':
		'Il manque : personne ne peut dire si les fichiers de ce média sont ceux de sa création.',
	'{bootstrap} is missing; its defaults are taken.':
		'{bootstrap} manque ; ses valeurs par défaut sont prises.',
	'{bootstrap} says PasswordRequired={passwordRequired}, but the media variables are encrypted with a password.':
		'{bootstrap} dit PasswordRequired={passwordRequired}, mais les variables du média sont chiffrées avec un mot de passe.',
	'{bootstrap} says PasswordRequired={passwordRequired}, but the media variables are encrypted with no password.':
		'{bootstrap} dit PasswordRequired={passwordRequired}, mais les variables du média sont chiffrées sans mot de passe.',
	'{variables} is missing or damaged: the media cannot be unlocked.':
		'{variables} manque ou est abîmé : le média ne peut pas être déverrouillé.',
	'Copy the file again from where the media was made, or make the media anew.':
		'Copiez à nouveau le fichier de là où le média a été créé, ou recréez le média.',
	'This is not an encrypted media file: it does not begin with 00 00 ED EC.':
		'Ce n’est pas un fichier de média chiffré : il ne commence pas par 00 00 ED EC.',
	'Check that the path names Variables.dat or Policy.xml of task sequence media.':
		'Vérifiez que le chemin nomme Variables.dat ou Policy.xml d’un média de séquence de tâches.',
	'The file ends after {count} bytes, inside its header of {envelopeStart}.':
		'Le fichier finit après {count} octets, dans son en-tête de {envelopeStart}.',
	'The header says it is {length} bytes long instead of {headerLength}.':
		'L’en-tête se dit long de {length} octets au lieu de {headerLength}.',
	'The header names the unknown algorithm 0x{algorithmId}; known are {algorithmNames}.':
		'L’en-tête nomme l’algorithme inconnu 0x{algorithmId} ; connus : {algorithmNames}.',
	'The encrypted part is said to be {ciphertextLength} bytes long, not a whole number of {blockLength}-byte blocks.':
		'La partie chiffrée se dit longue de {ciphertextLength} octets, ce qui n’est pas un nombre entier de blocs de {blockLength} octets.',
	'The file was cut off: {ciphertextLength} encrypted bytes are announced, {available} are there.':
		'Le fichier a été coupé : {ciphertextLength} octets chiffrés sont annoncés, {available} sont là.',
	'The lengths contradict each other: {plaintextLength} bytes of text cannot fill {ciphertextLength} encrypted bytes.':
		'Les longueurs se contredisent : {plaintextLength} octets de texte ne peuvent pas remplir {ciphertextLength} octets chiffrés.',
	'The password does not open this file.': 'Le mot de passe n’ouvre pas ce fichier.',
	'Type the password again; upper and lower case count. If it is right for certain, the file is damaged throughout.':
		'Tapez à nouveau le mot de passe ; majuscules et minuscules comptent. S’il est juste à coup sûr, le fichier est abîmé de bout en bout.',
	'The end of the encrypted part is altered: its padding is not what the header announces.':
		'La fin de la partie chiffrée est altérée : son remplissage n’est pas celui que l’en-tête annonce.',
	'The text is {count} bytes long, not a whole number of UTF-16 characters.':
		'Le texte est long de {count} octets, ce qui n’est pas un nombre entier de caractères UTF-16.',
	'The beginning of the encrypted part is altered: the text does not begin with "<".':
		'Le début de la partie chiffrée est altéré : le texte ne commence pas par « < ».',
	'The encrypted part is altered near byte {at}: what is there is no text.':
		'La partie chiffrée est altérée près de l’octet {at} : ce qui s’y trouve n’est pas du texte.',
	'The files of this image are in UDF, which cannot be read directly.':
		'Les fichiers de cette image sont en UDF, qui ne peut pas être lu directement.',
	'Mount the image and give the folder or drive it is mounted on: "mount -o ro,loop", or a double click in Windows.':
		'Montez l’image et donnez le dossier ou le lecteur où elle est montée : « mount -o ro,loop », ou un double-clic dans Windows.',
	'This is the image of a USB disk, whose files cannot be read directly.':
		'C’est l’image d’un disque USB, dont les fichiers ne peuvent pas être lus directement.',
	'Write it to a stick and give that. Or mount its partition with the data on Linux and give the folder: "mount -o ro,loop,offset={start},sizelimit={size} <image> <folder>".':
		'Écrivez-la sur une clé et donnez celle-ci. Ou montez sa partition de données sous Linux et donnez le dossier : « mount -o ro,loop,offset={start},sizelimit={size} <image> <dossier> ».',
	'These are the volumes of a set: give the first one, the folder volume-1 in it.':
		'Ce sont les volumes d’un jeu : donnez le premier, le dossier volume-1 qui s’y trouve.',
	'This is neither a folder nor an ISO image.': 'Ce n’est ni un dossier ni une image ISO.',
	'Give the folder or drive of task sequence media, or its .iso file.':
		'Donnez le dossier ou le lecteur d’un média de séquence de tâches, ou son fichier .iso.',
	'It is {size} bytes large, far more than such a file can be.':
		'Il fait {size} octets, bien plus qu’un tel fichier ne peut faire.',
	'Check that this is task sequence media.': 'Vérifiez que c’est un média de séquence de tâches.',
	'Folders are inside each other without end.': 'Des dossiers sont sans fin les uns dans les autres.',
	'The image is damaged: make the media again.': 'L’image est abîmée : recréez le média.',
	'It was added after the media was made: the manifest does not have it.':
		'Il a été ajouté après la création du média : le manifeste ne l’a pas.',
	'Do not use this media. Find out who changed it, or make it anew: a drive that wears out changes files too.':
		'N’utilisez pas ce média. Trouvez qui l’a modifié, ou recréez-le : un lecteur qui s’use modifie aussi des fichiers.',
	'It is missing: it was there when the media was made.':
		'Il manque : il était là quand le média a été créé.',
	'There is no such file or folder.': 'Il n’y a pas de tel fichier ou dossier.',
	'Check the path, and that the drive is connected.': 'Vérifiez le chemin, et que le lecteur est branché.',
	'It could not be read: {message}.': 'Il n’a pas pu être lu : {message}.',
	'Connect the drive again, or try another copy of the media.':
		'Rebranchez le lecteur, ou essayez une autre copie du média.',
	'This is a folder.': 'C’est un dossier.',
	'Give a file: ts.xml, object.xml, a hub file, or an export.':
		'Donnez un fichier : ts.xml, object.xml, un fichier du hub, ou une exportation.',
	'This is not a file but a device or a pipe.': 'Ce n’est pas un fichier mais un périphérique ou un tube.',
	'Save the document to a file first.': 'Enregistrez d’abord le document dans un fichier.',
	'The file is larger than 256 MB.': 'Le fichier dépasse 256 Mo.',
	'Give the export itself, without content.': 'Donnez l’exportation elle-même, sans le contenu.',
	'Export the task sequence again, or copy the file again.':
		'Exportez à nouveau la séquence de tâches, ou copiez à nouveau le fichier.',
	'There is no such file.': 'Ce fichier n’existe pas.',
	'Check the path.': 'Vérifiez le chemin.',
	'The file may not be read.': 'Le fichier ne peut pas être lu, faute de droits.',
	'Give this user the right to read it.': 'Donnez à cet utilisateur le droit de le lire.',
	'The file cannot be read: {message}.': 'Le fichier ne peut pas être lu : {message}.',
	'Check the drive, then try again.': 'Vérifiez le lecteur, puis réessayez.',
	'The property TS_Sequence holds no task sequence that can be read.':
		'La propriété TS_Sequence ne contient pas de séquence de tâches lisible.',
	'Make the media again, or take the task sequence out of its deployment.':
		'Recréez le média, ou retirez la séquence de tâches de son déploiement.',
	'{prestartFields} is no JSON: {message}': '{prestartFields} n’est pas du JSON : {message}',
	'{prestartFields} holds no list of fields.': '{prestartFields} ne contient pas de liste de champs.',
	'Field {index}: {variable} is asked for twice.': 'Champ {index} : {variable} est demandée deux fois.',
	'{count} files were added after the media was made, {first} among them: the manifest does not have them.':
		'{count} fichiers ont été ajoutés après la création du média, dont {first} : le manifeste ne les a pas.',
	'Boot images bring files of their own. If this media was not written as an image, find out who added them.':
		'Les images de démarrage apportent leurs propres fichiers. Si ce média n’a pas été écrit comme image, trouvez qui les a ajoutés.',
	'It was changed, or it is encrypted with the key of another media.':
		'Il a été modifié, ou il est chiffré avec la clé d’un autre média.',
	'It cannot be used: {error}.': 'Il ne peut pas être utilisé : {error}.',
	'It is a link or a device.': 'C’est un lien ou un périphérique.',
	'The media in {root} is not signed': 'Le média dans {root} n’est pas signé',
	'{root} holds other media ("{label}", volume {volume} of {volumes}, signed with the key {fingerprint})':
		'{root} contient un autre média (« {label} », volume {volume} sur {volumes}, signé avec la clé {fingerprint})',
	'The media in {root} cannot be read: {message} {help}':
		'Le média dans {root} ne peut pas être lu : {message} {help}',
	'{what}, not those that this run was started from. Insert those.':
		'{what}, et non celui depuis lequel cette exécution a démarré. Insérez celui-là.',
	'it is not the manifest of a medium': 'ce n’est pas le manifeste d’un média',
	'it was written by a newer version of this program':
		'il a été écrit par une version plus récente de ce programme',
	'it does not say which medium it is of': 'il ne dit pas de quel média il est',
	'its list of files and packages is not complete': 'sa liste de fichiers et de packages n’est pas complète',
	'the manifest of the package {packageId} is not in it': 'le manifeste du package {packageId} n’y est pas',
	'This media is not signed. This program takes media signed with the key {trusted}.':
		'Ce média n’est pas signé. Ce programme accepte les médias signés avec la clé {trusted}.',
	'This media is signed with the key {fingerprint}. This program takes media signed with the key {trusted}.':
		'Ce média est signé avec la clé {fingerprint}. Ce programme accepte les médias signés avec la clé {trusted}.',
	'Use media of yours. If the media is right, give the program its key with --trust.':
		'Utilisez un média à vous. Si le média est le bon, donnez sa clé au programme avec --trust.',
	'This media is for {architectures} machines; this one is {architecture}.':
		'Ce média est pour des machines {architectures} ; celle-ci est {architecture}.',
	'Use media that was made for this kind of machine.': 'Utilisez un média fait pour ce type de machine.',
	'This is volume {volume} of {volumes}: the task sequences are on volume 1.':
		'C’est le volume {volume} sur {volumes} : les séquences de tâches sont sur le volume 1.',
	'Insert volume 1 and start again.': 'Insérez le volume 1 et recommencez.',
	'The password is empty.': 'Le mot de passe est vide.',
	'The password has a character that cannot be typed.':
		'Le mot de passe contient un caractère qui ne peut pas être tapé.',
	'The password has {count} characters; it may have {longestPassword}.':
		'Le mot de passe a {count} caractères ; il peut en avoir {longestPassword}.',
	'The {count} files that the media boots from are not here.':
		'Les {count} fichiers depuis lesquels le média démarre ne sont pas ici.',
	'Take it out, or put something else in its place, and make the media again.':
		'Retirez-le, ou mettez autre chose à sa place, et recréez le média.',
	'The folder is missing.': 'Le dossier manque.',
	'{folder} is encrypted, and only the password of the media opens it. Give the password, or let all content be fetched before the first step.':
		'{folder} est chiffré, et seul le mot de passe du média l’ouvre. Donnez le mot de passe, ou faites télécharger tout le contenu avant la première étape.',
	'Choose another password.': 'Choisissez un autre mot de passe.',
	'Packages are encrypted with a key that only the password opens, and there is no password.':
		'Les packages sont chiffrés avec une clé que seul le mot de passe ouvre, et il n’y a pas de mot de passe.',
	'Configuration Manager’s format does not encrypt packages.':
		'Le format de Configuration Manager ne chiffre pas les packages.',
	'Give a password, or leave the packages as they are.':
		'Donnez un mot de passe, ou laissez les packages tels quels.',
	'Use the format bootseq.': 'Utilisez le format bootseq.',
	'It was cancelled.': 'C’est annulé.',
	'Remove the folder.': 'Retirez le dossier.',
	'It could not be written: {error}.': 'Il n’a pas pu être écrit : {error}.',
	'Make room on the drive or check it, and make the media again.':
		'Faites de la place sur le lecteur ou vérifiez-le, et recréez le média.',
	'The package cannot be on media: {problem}.': 'Le package ne peut pas être sur un média : {problem}.',
	'Its name is no package ID.': 'Son nom n’est pas un ID de package.',
	'It was changed after it was signed, or its signature is of another media.':
		'Il a été modifié après sa signature, ou sa signature est d’un autre média.',
	'It was made with the key {fingerprint}, but the media names the key {fingerprint2}.':
		'Il a été fait avec la clé {fingerprint}, mais le média nomme la clé {fingerprint2}.',
	'no key': 'aucune clé',
	'the key {key}': 'la clé {key}',
	'It holds {found}, but the media is signed with the key {fingerprint}.':
		'Il contient {found}, mais le média est signé avec la clé {fingerprint}.',
	'are not numbers that the function takes': 'ne sont pas ceux que la fonction accepte',
	'ask for less work than a password needs to be safe':
		'demandent moins de travail qu’il n’en faut à un mot de passe pour être sûr',
	'ask for more memory or time than any medium of ours does':
		'demandent plus de mémoire ou de temps qu’aucun de nos médias',
	'It was written as {file}, and does not belong here.':
		'Il a été écrit comme {file}, et n’a pas sa place ici.',
	'Type the password again; upper and lower case count.':
		'Tapez à nouveau le mot de passe ; majuscules et minuscules comptent.',
	'The encrypted part is altered.': 'La partie chiffrée est altérée.',
	'This is not a document of protected media: it does not begin with BOOTSEQ.':
		'Ce n’est pas un document de média protégé : il ne commence pas par BOOTSEQ.',
	'The file ends after {count} bytes, inside its header.':
		'Le fichier finit après {count} octets, dans son en-tête.',
	'The document was written by a newer version of this program.':
		'Le document a été écrit par une version plus récente de ce programme.',
	'Use the program that is on the media, or make the media with this version.':
		'Utilisez le programme qui est sur le média, ou créez le média avec cette version-ci.',
	'The header says it is {count} bytes long; none is longer than {longestHeader}.':
		'L’en-tête se dit long de {count} octets ; aucun ne dépasse {longestHeader}.',
	'The file was cut off: its header of {count} bytes is not whole.':
		'Le fichier a été coupé : son en-tête de {count} octets n’est pas entier.',
	'The header cannot be used: {error}.': 'L’en-tête ne peut pas être utilisé : {error}.',
	'The file was cut off: {announced} bytes are announced, {count} are there.':
		'Le fichier a été coupé : {announced} octets sont annoncés, {count} sont là.',
	'The file has {count} bytes more than it announces.':
		'Le fichier a {count} octets de plus qu’il n’annonce.',
	'it names no cipher, file and key that are known':
		'il ne nomme pas de chiffrement, de fichier et de clé connus',
	'its nonce or its length is not one': 'son nonce ou sa longueur n’en est pas un',
	'its salt is not 16 bytes long': 'son sel n’est pas long de 16 octets',
	'it names no way to its key that is known': 'il ne nomme aucun chemin connu vers sa clé',
	'the numbers of its scrypt {problem}': 'les nombres de son scrypt {problem}',
	'The signing key is of the kind {asymmetricKeyType}, not Ed25519.':
		'La clé de signature est du type {asymmetricKeyType}, pas Ed25519.',
	'The signing key cannot be read: it must be a PEM text without a password of its own.':
		'La clé de signature ne peut pas être lue : il faut un texte PEM sans mot de passe à lui.',
	'it holds no Ed25519 signature and public key':
		'il ne contient pas de signature et de clé publique Ed25519',
	'it was changed after it was written': 'il a été modifié après avoir été écrit',
	'it has a key that is no Ed25519 public key': 'il contient une clé qui n’est pas une clé publique Ed25519',
	'"{line}" is neither a fingerprint nor a public key':
		'« {line} » n’est ni une empreinte ni une clé publique',
	'it has no key': 'il ne contient pas de clé',
	'It was changed: it has more than the {size} bytes it had when the media was made.':
		'Il a été modifié : il a plus que les {size} octets qu’il avait à la création du média.',
	'It was changed: it has fewer than the {size} bytes it had when the media was made.':
		'Il a été modifié : il a moins que les {size} octets qu’il avait à la création du média.',
	'It was changed: its SHA-256 is not what it was when the media was made.':
		'Il a été modifié : son SHA-256 n’est pas celui de la création du média.',
	'The media variables cannot be written: {message}':
		'Les variables du média ne peuvent pas être écrites : {message}',
	'Field {number}: it must be an object with variable, kind and label.':
		'Champ {number} : il doit être un objet avec variable, kind et label.',
	'{key} must be a text': '{key} doit être un texte',
	'kind must be one of {kinds}': 'kind doit être un de {kinds}',
	'required must be true or false': 'required doit être true ou false',
	'Field {number}: {problem}.': 'Champ {number} : {problem}.',
	'Field {number} ({variable}): {problem}.': 'Champ {number} ({variable}) : {problem}.',
	'pattern "{pattern}" is no regular expression': 'pattern « {pattern} » n’est pas une expression régulière',
	'choices must be a list of texts, or of objects with value and label':
		'choices doit être une liste de textes, ou d’objets avec value et label',
	'a choice needs choices': 'un choice veut des choices',
	'default "{default}" is not allowed: {error}': 'default « {default} » n’est pas permis : {error}',
	'This media has a password.': 'Ce média a un mot de passe.',
	'Type it, or give it as BOOTSEQ_MEDIA_PASSWORD or in the answers file.':
		'Tapez-le, ou donnez-le par BOOTSEQ_MEDIA_PASSWORD ou dans le fichier de réponses.',
	'Its key {fingerprint} is not the one that the media was made with: somebody signed it anew.':
		'Sa clé {fingerprint} n’est pas celle de la création du média : quelqu’un l’a signé à nouveau.',
	'Do not use this media. Find out who changed it, or make it anew.':
		'N’utilisez pas ce média. Trouvez qui l’a modifié, ou recréez-le.',
	'The media variables are missing.': 'Les variables du média manquent.',
	'Copy the media again from where it was made.': 'Copiez à nouveau le média de là où il a été créé.',
	'The password is wrong.': 'Le mot de passe est faux.',
	'It is not the file that the media variables were written for.':
		'Ce n’est pas le fichier pour lequel les variables du média ont été écrites.',
	'It does not open with what opened the media variables.':
		'Il ne s’ouvre pas avec ce qui a ouvert les variables du média.',
	'it holds more than {entries} files': 'il contient plus de {entries} fichiers',
	'it unpacks to more than {totalBytes} MB': 'il se décompresse en plus de {totalBytes} Mo',
	'{label} is required.': '{label} est obligatoire.',
	'{label} could not be checked: its pattern {pattern} takes too long. Make the media again with a simpler one.':
		'{label} n’a pas pu être vérifié : son modèle {pattern} prend trop de temps. Recréez le média avec un plus simple.',
	'{label} does not have the form {pattern}.': '{label} n’a pas la forme {pattern}.',
	'{label} must be one of {choices}.': '{label} doit être un de {choices}.',
	'{label} must be yes or no.': '{label} doit être oui ou non.',
	'The media variable {name} is "{text}", which is no date.':
		'La variable de média {name} est « {text} », ce qui n’est pas une date.',
	'Make the media again with dates such as 2027-01-31.': 'Recréez le média avec des dates comme 2027-01-31.',
	'The clock of this machine says {now}.': 'L’horloge de cette machine indique {now}.',
	'The clock of this machine is wrong: this media was made on {made}. {clock}':
		'L’horloge de cette machine est fausse : ce média a été créé le {made}. {clock}',
	'Set the clock, in the firmware or with the command date, and start again.':
		'Réglez l’horloge, dans le microprogramme ou avec la commande date, et recommencez.',
	'This media may be used from {start} on. {clock}': 'Ce média peut servir à partir du {start}. {clock}',
	'Set the clock if it is wrong, or use other media.':
		'Réglez l’horloge si elle est fausse, ou prenez un autre média.',
	'This media expired on {end}. {clock}': 'Ce média a expiré le {end}. {clock}',
	'Set the clock if it is wrong, or make new media.':
		'Réglez l’horloge si elle est fausse, ou créez un nouveau média.',
	'The encrypted files were checked from outside only.':
		'Les fichiers chiffrés n’ont été vérifiés que de l’extérieur.',
	'Give the password as BOOTSEQ_MEDIA_PASSWORD to check the task sequences and their packages.':
		'Donnez le mot de passe par BOOTSEQ_MEDIA_PASSWORD pour vérifier les séquences de tâches et leurs packages.',
	'Make the media again if this is not what you meant.':
		'Recréez le média si ce n’est pas ce que vous vouliez.',
	'Make the media again with what is missing.': 'Recréez le média avec ce qui manque.',
	'It refers to the package {id}, which is not on the media.':
		'Elle renvoie au package {id}, qui n’est pas sur le média.',
	'It runs the task sequence {id}, which is not on the media.':
		'Elle exécute la séquence de tâches {id}, qui n’est pas sur le média.',
	'It cannot be used: make the media again.': 'Il ne peut pas être utilisé : recréez le média.',
	'This is volume {volume} of {volumes} of "{label}": what is on the others was not looked at.':
		'C’est le volume {volume} sur {volumes} de « {label} » : ce qui est sur les autres n’a pas été regardé.',
	'Verify every volume.': 'Vérifiez chaque volume.',
	'{location} has no file {name}, which its volume should have.':
		'{location} n’a pas de fichier {name}, que son volume devrait avoir.',
	'Do not start this media. Find out who changed it, or make it anew.':
		'Ne démarrez pas ce média. Cherchez qui l’a modifié, ou refaites-le.',
	'The files to boot are compared here, but not what firmware starts of a disc or an image: it lies beside them.':
		'Les fichiers de démarrage sont comparés ici, mais pas ce que le microprogramme démarre d’un disque ou d’une image : cela se trouve à côté d’eux.',
	'If this is a disc or an image that is mounted, verify its .iso file or its device.':
		'Si c’est un disque ou une image montée, vérifiez son fichier .iso ou son périphérique.',
	'The image starts something from a stick: it was made without.':
		'L’image démarre quelque chose depuis une clé : elle a été créée sans cela.',
	'The image starts something, but the manifest has no files to boot from.':
		'L’image démarre quelque chose, mais le manifeste n’a aucun fichier de démarrage.',
	'If nobody of yours made this image bootable, do not start it. Find out who did.':
		'Si personne chez vous n’a rendu cette image amorçable, ne la démarrez pas. Cherchez qui l’a fait.',
	'What {firmware} starts from a disc is gone: the boot catalogue does not have it.':
		'Ce que {firmware} démarre depuis un disque a disparu : le catalogue de démarrage ne l’a pas.',
	'What {firmware} starts from a disc is not this file: it was changed.':
		'Ce que {firmware} démarre depuis un disque n’est pas ce fichier : il a été modifié.',
	'The boot catalogue has an entry for the platform {platform} that the image was made without.':
		'Le catalogue de démarrage a une entrée pour la plate-forme {platform} sans laquelle l’image a été créée.',
	'What BIOS starts from a stick is not this file: the first sector was changed.':
		'Ce que le BIOS démarre depuis une clé n’est pas ce fichier : le premier secteur a été modifié.',
	'What UEFI starts from a stick is not this file: the partition was changed.':
		'Ce que l’UEFI démarre depuis une clé n’est pas ce fichier : la partition a été modifiée.',
	'What UEFI starts from a stick is gone: its partition is not there.':
		'Ce que l’UEFI démarre depuis une clé a disparu : sa partition n’est pas là.',
	'The image ends before its partition table.': 'L’image se termine avant sa table de partitions.',
	'The partition table for BIOS has partitions that the image was made without.':
		'La table de partitions pour le BIOS a des partitions sans lesquelles l’image a été créée.',
	'The partition table for UEFI is damaged, or not the one that the image was made with.':
		'La table de partitions pour l’UEFI est endommagée, ou n’est pas celle avec laquelle l’image a été créée.',
	'The copy of the partition table for UEFI is damaged, or another one.':
		'La copie de la table de partitions pour l’UEFI est endommagée, ou en est une autre.',
	'The names in the volume descriptor of the image are no text: something is hidden there.':
		'Les noms dans le descripteur de volume de l’image ne sont pas du texte : quelque chose y est caché.',
	'The image has a second boot catalogue, which it was made without.':
		'L’image a un second catalogue de démarrage, sans lequel elle a été créée.',
	'The image has files in UDF, which it was made without.':
		'L’image a des fichiers en UDF, sans lesquels elle a été créée.',
	'It is a link or a device: it was added after the media was made.':
		'C’est un lien ou un périphérique : il a été ajouté après la création du média.',
	'Make the media in the format bootseq.': 'Créez le média au format bootseq.',
	'It cannot be compared: the media has no signed manifest.':
		'Comparaison impossible : le média n’a pas de manifeste signé.',
	'The first sector of the stick and its partition for BIOS were not compared: they are no files.':
		'Le premier secteur de la clé et sa partition pour le BIOS n’ont pas été comparés : ce ne sont pas des fichiers.',
	'Start the media by UEFI, or write it anew, if they may have been changed.':
		'Démarrez le média par l’UEFI, ou réécrivez-le, s’ils ont pu être modifiés.',
	'They are on another partition, or this is a copy that does not boot. Mount that partition and give it with --boot-part <folder>: its files are compared too.':
		'Ils sont sur une autre partition, ou c’est une copie qui ne démarre pas. Montez cette partition et donnez-la avec --boot-part <dossier> : ses fichiers sont comparés aussi.',
	'It is of the key {fingerprint}, which was compared with no other: anybody can sign media anew.':
		'Elle est de la clé {fingerprint}, qui n’a été comparée à aucune autre : n’importe qui peut signer un média de nouveau.',
	'Compare it with the fingerprint that you know, or give that with --trust.':
		'Comparez-la à l’empreinte que vous connaissez, ou donnez celle-ci avec --trust.',
});
