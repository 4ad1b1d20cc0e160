import type {Sentences} from '../sentences.ts';

/** What may be wrong with content, and with the way to it. */
export const contentFr = (): Sentences => ({
	'{sources} names {text}, which is no full path and no address that begins with file:, http: or https:.':
		'{sources} nomme {text}, qui n’est ni un chemin complet ni une adresse qui commence par file:, http: ou https:.',
	'{from} has more than the {size} bytes that were announced: it changes while it is read, or its manifest is of another version.':
		'{from} a plus que les {size} octets annoncés : il change pendant qu’il est lu, ou son manifeste est d’une autre version.',
	'{from} has fewer than the {size} bytes that were announced: it changes while it is read, or its manifest is of another version.':
		'{from} a moins que les {size} octets annoncés : il change pendant qu’il est lu, ou son manifeste est d’une autre version.',
	'{file} is not what its manifest says: its SHA-256 is another one. Put the right content there, or make the manifest anew.':
		'{file} n’est pas ce que dit son manifeste : son SHA-256 est autre. Mettez-y le bon contenu, ou refaites le manifeste.',
	'{from} stopped answering: {message}. Check the network and the share.':
		'{from} a cessé de répondre : {message}. Vérifiez le réseau et le partage.',
	'{folder} is a link or a device, and cannot be copied.':
		'{folder} est un lien ou un périphérique, et ne peut pas être copié.',
	'Package {packageId}': 'Le package {packageId}',
	'{named} is not a package ID.': '{named} n’est pas un ID de package.',
	'The content of the task sequence': 'Le contenu de la séquence de tâches',
	'{place} cannot be used in place, as {inPlace} asks: only folders can. Use a folder, or take the variable away.':
		'{place} ne peut pas être utilisé sur place, comme {inPlace} le demande : seuls les dossiers le peuvent. Prenez un dossier, ou retirez la variable.',
	'Package {packageId} must be fetched, and there is no state folder to keep it in.':
		'Le package {packageId} doit être téléchargé, et il n’y a pas de dossier d’état où le garder.',
	'Package {packageId} could not be removed from {folder}: {message}':
		'Le package {packageId} n’a pas pu être retiré de {folder} : {message}',
	'{what} is not there ({said}).': '{what} n’est pas là ({said}).',
	'{what} may not be read ({said}).': '{what} ne peut pas être lu, faute de droits ({said}).',
	'{what} cannot be read: {said}.': '{what} ne peut pas être lu : {said}.',
	'{what} could not be written: the drive became full. The file that did not fit was removed, those that are whole are kept. Make room on the drive.':
		'{what} n’a pas pu être écrit : le lecteur s’est rempli. Le fichier qui ne tenait pas a été retiré, ceux qui sont entiers sont gardés. Faites de la place sur le lecteur.',
	'{what} could not be written: {said}.': '{what} n’a pas pu être écrit : {said}.',
	'The transfer was cancelled.': 'Le transfert a été annulé.',
	'{packageId} does not answer: {message}. Check the network and the share.':
		'{packageId} ne répond pas : {message}. Vérifiez le réseau et le partage.',
	'The manifest {place} cannot be used: {problem}. Make it anew from the content.':
		'Le manifeste {place} ne peut pas être utilisé : {problem}. Refaites-le d’après le contenu.',
	'{path} is no file and no folder': '{path} n’est ni un fichier ni un dossier',
	'The content of {place} cannot be used: {problem}.':
		'Le contenu de {place} ne peut pas être utilisé : {problem}.',
	'{what} does not fit: {needed} are needed in {folder} and {reservedSpace} are kept free, but only {free} are free. Make room, or use a larger drive.':
		'{what} ne tient pas : il faut {needed} dans {folder} et {reservedSpace} restent réservés, mais seulement {free} sont libres. Faites de la place, ou prenez un lecteur plus grand.',
	'{bytes} MB': '{bytes} Mo',
	'The address of the proxy, {url}, is not usable. It is written http://<name>:<port>.':
		'L’adresse du proxy, {url}, n’est pas utilisable. Elle s’écrit http://<nom>:<port>.',
	'The server does not give {url} to this account (403).': 'Le serveur ne donne pas {url} à ce compte (403).',
	'{url} is not on the server ({status}).': '{url} n’est pas sur le serveur ({status}).',
	'The server is too busy for {url} ({status}).': 'Le serveur est trop occupé pour {url} ({status}).',
	'The server failed at {url} ({status}). Its own log says why.':
		'Le serveur a échoué à {url} ({status}). Son propre journal dit pourquoi.',
	'The server answered {status} for {url}.': 'Le serveur a répondu {status} pour {url}.',
	'The server {host} does not accept the user name or password for content servers (401).':
		'Le serveur {host} n’accepte pas le nom d’utilisateur ou le mot de passe des serveurs de contenu (401).',
	'The server {host} wants a user name and password (401), and none is set for content servers.':
		'Le serveur {host} veut un nom d’utilisateur et un mot de passe (401), et aucun n’est défini pour les serveurs de contenu.',
	'The server {host} wants {schemes} authentication (401). Only basic authentication is supported: allow it, over HTTPS, or allow anonymous reading.':
		'Le serveur {host} veut une authentification {schemes} (401). Seule l’authentification de base est prise en charge : autorisez-la, par HTTPS, ou autorisez la lecture anonyme.',
	'more than {limit}': 'plus de {limit}',
	'What came from {url} is not what it should be: its SHA-256 is {found}, not {wanted}. It was removed. Put the right file on the server, or make its manifest anew.':
		'Ce qui est venu de {url} n’est pas ce que ce devrait être : son SHA-256 est {found}, pas {wanted}. Cela a été retiré. Mettez le bon fichier sur le serveur, ou refaites son manifeste.',
	'{url} has {found} bytes on the server, not the {size} that it should have. Was it changed after its manifest was made?':
		'{url} a {found} octets sur le serveur, pas les {size} qu’il devrait avoir. A-t-il changé après que son manifeste a été fait ?',
	'The drive became full while {target} was fetched; what had come of it was removed. Make room on the drive.':
		'Le lecteur s’est rempli pendant le téléchargement de {target} ; ce qui en était venu a été retiré. Faites de la place sur le lecteur.',
	'the server {server}': 'le serveur {server}',
	'{server} through the proxy {proxy}': '{server} par le proxy {proxy}',
	'No secure connection to the server {server} could be set up ({code}). Does it speak TLS 1.2 or later, and on this port?':
		'Aucune connexion sûre au serveur {server} n’a pu être établie ({code}). Parle-t-il TLS 1.2 ou plus récent, et sur ce port ?',
	'What the server {server} answers is not HTTP ({code}). Is it the right port? Does the address begin with the right one of http:// and https://?':
		'Ce que répond le serveur {server} n’est pas du HTTP ({code}). Est-ce le bon port ? L’adresse commence-t-elle par le bon de http:// et https:// ?',
	'The connection to {reached} failed ({code}).': 'La connexion à {reached} a échoué ({code}).',
	'unknown error': 'erreur inconnue',
	'The name {name} could not be resolved ({code}). Is the network up, and is the name server right?':
		'Le nom {name} n’a pas pu être résolu ({code}). Le réseau fonctionne-t-il, le serveur de noms est-il le bon ?',
	'{reached} cannot be reached ({code}). Is the network up, is the server running, does a firewall forbid it?':
		'{reached} n’est pas joignable ({code}). Le réseau et le serveur fonctionnent-ils, un pare-feu l’interdit-il ?',
	'{reached} did not answer in time ({code}).': '{reached} n’a pas répondu à temps ({code}).',
	'The connection to {reached} was cut ({code}).': 'La connexion à {reached} a été coupée ({code}).',
	'The certificate of the server {server} is for another name. It is not accepted. Use the name that is in the certificate.':
		'Le certificat du serveur {server} est pour un autre nom. Il n’est pas accepté. Utilisez le nom qui est dans le certificat.',
	'The certificate of the server {server} has expired. It is not accepted. If it is still valid, set the clock of this computer.':
		'Le certificat du serveur {server} a expiré. Il n’est pas accepté. S’il est encore valable, réglez l’horloge de cet ordinateur.',
	'The certificate of the server {server} is not valid yet. It is not accepted. If it should be, set the clock of this computer.':
		'Le certificat du serveur {server} n’est pas encore valable. Il n’est pas accepté. S’il devrait l’être, réglez l’horloge de cet ordinateur.',
	'The certificate of the server {server} comes from an authority that is not trusted here. It is not accepted. Put the certificate of that authority on the media.':
		'Le certificat du serveur {server} vient d’une autorité à laquelle on ne fait pas confiance ici. Il n’est pas accepté. Mettez le certificat de cette autorité sur le média.',
	'The certificate of the server {server} is not accepted ({code}).':
		'Le certificat du serveur {server} n’est pas accepté ({code}).',
	'The proxy {proxy} does not connect to {server}: it answered {status}.':
		'Le proxy {proxy} ne se connecte pas à {server} : il a répondu {status}.',
	'The proxy {proxy} did not connect to {server} in time.':
		'Le proxy {proxy} ne s’est pas connecté à {server} à temps.',
	'The proxy {proxy} wants a user name and password that it knows. Set the account for the proxy, or correct it.':
		'Le proxy {proxy} veut un nom d’utilisateur et un mot de passe qu’il connaît. Définissez le compte du proxy, ou corrigez-le.',
	'it lists the folder {folder}, which is not there': 'il liste le dossier {folder}, qui n’est pas là',
	'it lists more than {mostFiles} files and folders': 'il liste plus de {mostFiles} fichiers et dossiers',
	'The server {host} does not list folders (no WebDAV: {status}). Put a manifest beside the package.':
		'Le serveur {host} ne liste pas les dossiers (pas de WebDAV : {status}). Mettez un manifeste à côté du package.',
	'The listing of {url} is not usable: {why}.': 'La liste de {url} n’est pas utilisable : {why}.',
	'it names {href}, which is not below it': 'il nomme {href}, qui n’est pas en dessous',
	'it does not say how large {path} is': 'il ne dit pas la taille de {path}',
	'its root is {name}, not multistatus': 'sa racine est {name}, pas multistatus',
	'{url} is larger than the {limit} bytes that make sense for it.':
		'{url} dépasse les {limit} octets qui ont un sens pour lui.',
	'The server {host} sends {url} compressed ({encoding}), though that was not asked for. Switch compression off for content.':
		'Le serveur {host} envoie {url} compressé ({encoding}), ce qui n’était pas demandé. Désactivez la compression pour le contenu.',
	'The connection to {host} ended in the middle of {url}: {received} bytes came.':
		'La connexion à {host} a fini au milieu de {url} : {received} octets sont venus.',
	'The connection to {host} ended in the middle of {url}: {received} of {announced} bytes came.':
		'La connexion à {host} a fini au milieu de {url} : {received} octets sur {announced} sont venus.',
	'The server {host} sent nothing more of {url} for {stallTimeout} seconds, after {received} bytes.':
		'Le serveur {host} n’a plus rien envoyé de {url} pendant {stallTimeout} secondes, après {received} octets.',
	'The server {host} sends more of {url} than the {count} bytes that it announced.':
		'Le serveur {host} envoie plus de {url} que les {count} octets annoncés.',
	'The server sends on and on from {url}.': 'Le serveur envoie sans fin depuis {url}.',
	'The server {host} did not answer for {stallTimeout} seconds.':
		'Le serveur {host} n’a pas répondu pendant {stallTimeout} secondes.',
	'somewhere that is no address': 'un lieu qui n’est pas une adresse',
	'The server {protocol}//{host} sends on to {named}. Other servers are not followed: if that one is right, make it a source itself.':
		'Le serveur {protocol}//{host} renvoie à {named}. On ne suit pas vers d’autres serveurs : si celui-là est le bon, faites-en lui-même une source.',
	'{address} is no address of a web server: it must begin with http:// or https://.':
		'{address} n’est pas une adresse de serveur web : elle doit commencer par http:// ou https://.',
	'The address {address} holds a user name or password, where everybody can read it. Set the account for content servers instead.':
		'L’adresse {address} contient un nom d’utilisateur ou un mot de passe, que chacun peut lire. Définissez plutôt le compte des serveurs de contenu.',
	'The address {address} has a # in it. As a part of a name it is written %23.':
		'L’adresse {address} contient un #. Dans un nom, il s’écrit %23.',
	'it is not JSON': 'ce n’est pas du JSON',
	'it has no "package" and "files"': 'il n’a pas de « package » et de « files »',
	'it is of another package, {named}': 'il est d’un autre package, {named}',
	'entry {index} of "files" needs a "path", a "size" in bytes and a "sha256"':
		'l’entrée {index} de « files » veut un « path », une « size » en octets et un « sha256 »',
	'it is empty': 'il est vide',
	'it is absolute': 'il est absolu',
	'it has a backslash': 'il contient une barre oblique inverse',
	'{path} may not be in a package: {problem}': '{path} ne peut pas être dans un package : {problem}',
	'{path} is there twice; names that differ only in case count as equal':
		'{path} s’y trouve deux fois ; les noms qui ne diffèrent que par les majuscules comptent comme égaux',
	'{both} is a file and a folder': '{both} est un fichier et un dossier',
	'it could lead out of the folder of the package': 'il pourrait mener hors du dossier du package',
	'it names a drive': 'il nomme un lecteur',
	'it has a control character': 'il contient un caractère de contrôle',
	'it has a character that Windows does not allow': 'il contient un caractère que Windows ne permet pas',
	'a name ends with a dot or a space': 'un nom finit par un point ou une espace',
	'it has a name that Windows keeps for a device': 'il a un nom que Windows réserve à un périphérique',
	'a name is longer than {longestName} bytes': 'un nom dépasse {longestName} octets',
	'nothing came for {milliseconds} seconds': 'rien n’est venu pendant {milliseconds} secondes',
	'It is not in {places} either.': 'Il n’est pas non plus dans {places}.',
	'Package {packageId} could not be had. {problems}{elsewhere}':
		'Le package {packageId} n’a pas pu être obtenu. {problems}{elsewhere}',
	'Package {packageId} was not found: this task sequence came without media and without content.':
		'Le package {packageId} n’a pas été trouvé : cette séquence de tâches est venue sans média et sans contenu.',
	'Package {packageId} was not found. Looked for {places}. Add the package to the media, or put its folder in one of these places.':
		'Le package {packageId} n’a pas été trouvé. Cherché {places}. Ajoutez le package au média, ou mettez son dossier à un de ces endroits.',
	"{file} is a link or no file at all: what it leads to is not the package's.":
		'{file} est un lien, ou n’est pas un fichier : ce à quoi il mène n’est pas du package.',
	'The certificates file {file} ({certificates})': 'Le fichier de certificats {file} ({certificates})',
	'There is no certificate in {file} ({certificates}). It takes PEM texts.':
		'Il n’y a pas de certificat dans {file} ({certificates}). Il y faut des textes PEM.',
	'There is no manifest {url}.manifest.json, and the server does not list folders (WebDAV). Put a manifest there.':
		'Il n’y a pas de manifeste {url}.manifest.json, et le serveur ne liste pas les dossiers (WebDAV). Mettez-y un manifeste.',
	'{packageId} cannot be read.': '{packageId} ne peut pas être lu.',
});
