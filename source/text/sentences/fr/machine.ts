import type {Sentences} from '../sentences.ts';

/** What this computer refuses. */
export const machineFr = (): Sentences => ({
	'There is no DHCP client on this computer (udhcpc, dhclient, dhcpcd). Set a static address, or add a client to the boot medium.':
		'Il n’y a pas de client DHCP sur cet ordinateur (udhcpc, dhclient, dhcpcd). Fixez une adresse, ou ajoutez un client au média de démarrage.',
	'DHCP cannot be asked: {message}. Only root may ask.':
		'DHCP ne peut pas être interrogé : {message}. Seul root le peut.',
	'No DHCP server answered on {adapter} ({program}). Look at the cable and at the network behind it, or set a static address.':
		'Aucun serveur DHCP n’a répondu sur {adapter} ({program}). Voyez le câble et le réseau derrière lui, ou fixez une adresse.',
	'No DHCP server answered on {adapter} ({program}: {said}). Look at the cable and at the network behind it, or set a static address.':
		'Aucun serveur DHCP n’a répondu sur {adapter} ({program} : {said}). Voyez le câble et le réseau derrière lui, ou fixez une adresse.',
	'PowerShell is missing: there is no program "pwsh" on the PATH. Add PowerShell 7 to the boot medium, or use a command line step.':
		'PowerShell manque : il n’y a pas de programme « pwsh » dans le PATH. Ajoutez PowerShell 7 au média de démarrage, ou prenez une étape de ligne de commande.',
	'The keyboard of this console cannot be set from here.':
		'Le clavier de cette console ne peut pas être réglé d’ici.',
	'There is no keymap for {name} here.': 'Il n’y a pas de disposition pour {name} ici.',
	'loadkeys could not load {file}: {value}.': 'loadkeys n’a pas pu charger {file} : {value}.',
	'it ended with {exitCode}': 'il a fini avec {exitCode}',
	'it is not of the form \\\\server\\share': 'il n’a pas la forme \\\\serveur\\partage',
	'Only root may connect {path}. Start bootseq as root.':
		'Seul root peut connecter {path}. Démarrez bootseq en tant que root.',
	'its folder on this machine cannot be made: {words}':
		'son dossier sur cette machine ne peut pas être créé : {words}',
	'its server has stopped answering. {place} ends with the next restart, or by "umount {place2}" once the server answers again.':
		'son serveur a cessé de répondre. {place} finit au prochain redémarrage, ou par « umount {place2} » une fois que le serveur répond.',
	'{place} could not be unmounted: {said}': '{place} n’a pas pu être démonté : {said}',
	'The clock was not set: {set}. Only root may set it; set it in the setup of the firmware.':
		'L’horloge n’a pas été réglée : {set}. Seul root peut la régler ; réglez-la dans le microprogramme.',
	'The DNS servers were not set: {message}. The address is set.':
		'Les serveurs DNS n’ont pas été définis : {message}. L’adresse l’est.',
	'The network was not set: {value} ended with: {ended}. Only root may set it.':
		'Le réseau n’a pas été réglé : {value} a fini avec : {ended}. Seul root peut le régler.',
	'The restart was refused: {refused}. Restart the machine by hand; the run goes on from the next step.':
		'Le redémarrage a été refusé : {refused}. Redémarrez la machine à la main ; l’exécution continue à l’étape suivante.',
	'{refused}. Switch it off by hand.': '{refused}. Éteignez-la à la main.',
	'It is not known which file system holds {folder}: mount /proc, or name another folder with --state.':
		'On ne sait pas quel système de fichiers contient {folder} : montez /proc, ou nommez un autre dossier avec --state.',
	'The state folder {folder} is in memory or on a layer over it ({fileSystem} on {path}) and would be lost. Name a folder on a disk with --state.':
		'Le dossier d’état {folder} est en mémoire ou sur une couche au-dessus ({fileSystem} sur {path}) et serait perdu. Nommez un dossier sur un disque avec --state.',
	'The state folder {folder} is on a read-only disc ({path}). Name a folder on a disk with --state.':
		'Le dossier d’état {folder} est sur un disque en lecture seule ({path}). Nommez un dossier sur un disque avec --state.',
	'Only root may run a command as {user}. Start bootseq as root, or take the account off the step.':
		'Seul root peut exécuter une commande sous {user}. Démarrez bootseq en tant que root, ou retirez le compte de l’étape.',
	'There is no user {user} on this machine. Create the account in an earlier step, or name another.':
		'Il n’y a pas d’utilisateur {user} sur cette machine. Créez le compte dans une étape précédente, ou nommez-en un autre.',
	'{path} cannot be used without an account, and the step names none.':
		'{path} ne peut pas être utilisé sans compte, et l’étape n’en nomme aucun.',
	'{user} may not use {path}. Give the account access to the share, or name another one.':
		'{user} ne peut pas utiliser {path}. Donnez au compte l’accès au partage, ou nommez-en un autre.',
	"This system cannot use the shares of other computers, so {path} was not connected. On Linux it needs the kernel's cifs module with its ciphers (ccm, gcm, cmac) and the program mount.cifs (Debian: cifs-utils); or, without the kernel's help, smbnetfs and FUSE.":
		'Ce système ne peut pas utiliser les partages d’autres ordinateurs, et {path} n’a donc pas été connecté. Sous Linux il faut le module cifs du noyau avec ses chiffrements (ccm, gcm, cmac) et le programme mount.cifs (Debian : cifs-utils) ; ou, sans l’aide du noyau, smbnetfs et FUSE.',
	'The server of {path} was not found or does not answer. Check its name, the network cable and the address of this computer.':
		'Le serveur de {path} n’a pas été trouvé ou ne répond pas. Vérifiez son nom, le câble réseau et l’adresse de cet ordinateur.',
	'The server of {path} broke the connection off. Try again, or look into its log.':
		'Le serveur de {path} a rompu la connexion. Réessayez, ou regardez son journal.',
	'The server answers, and has no share or folder {path}. Check the name of the share and the folder below it.':
		'Le serveur répond, et n’a pas de partage ou de dossier {path}. Vérifiez le nom du partage et le dossier en dessous.',
	'The drive letter {driveLetter} is in use already, so {path} was not connected. Choose another letter.':
		'La lettre de lecteur {driveLetter} est déjà utilisée, et {path} n’a donc pas été connecté. Choisissez une autre lettre.',
	'The password of {user} for {path} is not correct. Correct it in the step.':
		'Le mot de passe de {user} pour {path} n’est pas le bon. Corrigez-le dans l’étape.',
	'the account': 'le compte',
	'This computer is connected to the server of {path} with another account already. Use one account for all shares of a server.':
		'Cet ordinateur est déjà connecté au serveur de {path} avec un autre compte. Utilisez un seul compte pour tous les partages d’un serveur.',
	'The server of {path} asks for an account, and the step names none.':
		'Le serveur de {path} demande un compte, et l’étape n’en nomme aucun.',
	'The user name {user} or its password is not correct for {path}. Correct the account of the step.':
		'Le nom d’utilisateur {user} ou son mot de passe n’est pas le bon pour {path}. Corrigez le compte de l’étape.',
	'The password of {user} for {path} has expired. Set a new one.':
		'Le mot de passe de {user} pour {path} a expiré. Définissez-en un nouveau.',
	'The server of {path} did not answer within {timeout} seconds, and the attempt was ended. Check the server and the network.':
		'Le serveur de {path} n’a pas répondu en {timeout} secondes, et la tentative a été arrêtée. Vérifiez le serveur et le réseau.',
	'The run was cancelled while {path} was being connected.':
		'L’exécution a été annulée pendant la connexion de {path}.',
	'{path} could not be connected (code {code}).': '{path} n’a pas pu être connecté (code {code}).',
	'{path} could not be connected (code {code}): {said}.':
		'{path} n’a pas pu être connecté (code {code}) : {said}.',
	'{program} could not be started: {message}': '{program} n’a pas pu être démarré : {message}',
	'Invalid class {className} in namespace {normalized} on this machine (0x80041010).':
		'Classe {className} non valide dans l’espace de noms {normalized} sur cette machine (0x80041010).',
	'There is no formatted fixed drive.': 'Il n’y a pas de lecteur fixe formaté.',
	'There is no drive {wanted}.': 'Il n’y a pas de lecteur {wanted}.',
	'There is no Configuration Manager client on this machine.':
		'Il n’y a pas de client Configuration Manager sur cette machine.',
	'The machine does not tell its {property}.': 'La machine ne dit pas sa propriété {property}.',
	'A recorded machine has no keyboard.': 'Une machine enregistrée n’a pas de clavier.',
	'The machine "{name}" is recorded and runs no commands: use it with --dry-run.':
		'La machine « {name} » est enregistrée et n’exécute pas de commandes : utilisez-la avec --dry-run.',
	'The machine "{name}" is recorded and has no PowerShell.':
		'La machine « {name} » est enregistrée et n’a pas PowerShell.',
	'The machine "{name}" is recorded and cannot be restarted.':
		'La machine « {name} » est enregistrée et ne peut pas être redémarrée.',
	'The machine "{name}" is recorded and cannot be switched off.':
		'La machine « {name} » est enregistrée et ne peut pas être éteinte.',
	'The machine "{name}" is recorded and connects to nothing: {path}.':
		'La machine « {name} » est enregistrée et ne se connecte à rien : {path}.',
	'The machine "{name}" is recorded: there is no shell on it.':
		'La machine « {name} » est enregistrée : elle n’a pas d’invite de commandes.',
	'The machine "{name}" is recorded: its network cannot be set.':
		'La machine « {name} » est enregistrée : son réseau ne peut pas être réglé.',
	'The folder {folder} does not exist or is not a folder.':
		'Le dossier {folder} n’existe pas ou n’est pas un dossier.',
	'The program {program} was not found.': 'Le programme {program} n’a pas été trouvé.',
	'The program {program} may not be run: it is not executable, or the folder {folder} may not be entered.':
		'Le programme {program} ne peut pas être lancé : il n’est pas exécutable, ou le dossier {folder} n’est pas accessible.',
	'The folder {folder} is not a folder.': 'Le dossier {folder} n’est pas un dossier.',
	'The file {program} is not a program this machine can run.':
		'Le fichier {program} n’est pas un programme que cette machine peut exécuter.',
	'The command line and the variables are together too long: shorten the command or delete large variables.':
		'La ligne de commande et les variables sont ensemble trop longues : raccourcissez la commande ou supprimez de grandes variables.',
	'The machine is out of memory or processes: {words}. End other programs and retry.':
		'La machine n’a plus de mémoire ou de processus : {words}. Arrêtez d’autres programmes et réessayez.',
	'The program {program} could not be started: {words}.':
		'Le programme {program} n’a pas pu être démarré : {words}.',
	'Windows Management Instrumentation cannot be asked: {value}. In Windows PE add WinPE-WMI and WinPE-Scripting to the boot image; scripts of PowerShell need WinPE-NetFX and WinPE-PowerShell too.':
		'Windows Management Instrumentation ne peut pas être interrogé : {value}. Dans Windows PE, ajoutez WinPE-WMI et WinPE-Scripting à l’image de démarrage ; les scripts de PowerShell ont aussi besoin de WinPE-NetFX et WinPE-PowerShell.',
	'Windows Management Instrumentation left this query without an answer.':
		'Windows Management Instrumentation a laissé cette requête sans réponse.',
	'PowerShell is missing': 'PowerShell manque',
	'PowerShell ended with {exitCode}: {stderr}': 'PowerShell a fini avec {exitCode} : {stderr}',
	'no reason given': 'sans raison donnée',
	'PowerShell left the query without an answer': 'PowerShell a laissé la requête sans réponse',
	'The program {error} was not found in {folder} or on the PATH.':
		'Le programme {error} n’a pas été trouvé dans {folder} ni dans le PATH.',
	'Commands run as another user ({user}) are started by PowerShell. {error}':
		'Les commandes exécutées sous un autre utilisateur ({user}) sont lancées par PowerShell. {error}',
	'it did not take the request': 'elle n’a pas pris la demande',
	'The layout is set for programs that start from now on, but the window of this console keeps its own: {reason}.':
		'La disposition vaut pour les programmes lancés à partir de maintenant, mais la fenêtre de cette console garde la sienne : {reason}.',
	'Windows has no keyboard layout {id}.': 'Windows n’a pas de disposition de clavier {id}.',
	'wpeutil could not set the layout {inputLocale}: {said}.':
		'wpeutil n’a pas pu régler la disposition {inputLocale} : {said}.',
	'{folder} could not be disconnected: {stderr}': '{folder} n’a pas pu être déconnecté : {stderr}',
	'No DHCP server answered: {renewed}. Look at the cable and at the network behind it, or set a static address.':
		'Aucun serveur DHCP n’a répondu : {renewed}. Voyez le câble et le réseau derrière lui, ou fixez une adresse.',
	'No DHCP server answered: {renewed}; {error}. Look at the cable and at the network behind it, or set a static address.':
		'Aucun serveur DHCP n’a répondu : {renewed} ; {error}. Voyez le câble et le réseau derrière lui, ou fixez une adresse.',
	'No DHCP server answered on {name}: {renewed}. Look at the cable and at the network behind it, or set a static address.':
		'Aucun serveur DHCP n’a répondu sur {name} : {renewed}. Voyez le câble et le réseau derrière lui, ou fixez une adresse.',
	'No DHCP server answered on {name}: {renewed}; {error}. Look at the cable and at the network behind it, or set a static address.':
		'Aucun serveur DHCP n’a répondu sur {name} : {renewed} ; {error}. Voyez le câble et le réseau derrière lui, ou fixez une adresse.',
	'The network was not set: netsh interface {command} ended with: {ended}. Only an administrator may set it.':
		'Le réseau n’a pas été réglé : netsh interface {command} a fini avec : {ended}. Seul un administrateur peut le régler.',
	'Add WinPE-NetFX, WinPE-Scripting and WinPE-PowerShell to the boot image, or use a command line step.':
		'Ajoutez WinPE-NetFX, WinPE-Scripting et WinPE-PowerShell à l’image de démarrage, ou prenez une étape de ligne de commande.',
	'PowerShell is missing. {remedy}': 'PowerShell manque. {remedy}',
	'PowerShell is missing: {useless} does not run commands. {remedy}':
		'PowerShell manque : {useless} n’exécute pas de commandes. {remedy}',
	'PowerShell is missing: {useless} do not run commands. {remedy}':
		'PowerShell manque : {useless} n’exécutent pas de commandes. {remedy}',
	'The state folder {stateFolder} is on the memory disk of Windows PE, which every restart empties. Name a folder on a disk with --state, after a step that formats one.':
		'Le dossier d’état {stateFolder} est sur le disque en mémoire de Windows PE, que chaque redémarrage vide. Nommez un dossier sur un disque avec --state, après une étape qui en formate un.',
	'Windows does not tell when its processes were started.':
		'Windows ne dit pas quand ses processus ont été lancés.',
	'A process with the number {pid}, which the interrupted step had, is running, and it cannot be told whether it is still the step’s: {reason}':
		'Un processus avec le numéro {pid}, qu’avait l’étape interrompue, s’exécute, et on ne peut pas savoir si c’est encore celui de l’étape : {reason}',
	'The process {pid} ({program}), started by one with the number {pid2}, which the interrupted step had, is running, and it cannot be told whether it is the step’s: {reason}':
		'Le processus {pid} ({program}), lancé par un autre au numéro {pid2} qu’avait l’étape interrompue, s’exécute, et on ne peut pas savoir s’il est de l’étape : {reason}',
	'{device} cannot be mounted on {statePlace}: {over}.':
		'{device} ne peut pas être monté sur {statePlace} : {over}.',
	'{device} cannot be mounted: {mounted}.': '{device} ne peut pas être monté : {mounted}.',
});
