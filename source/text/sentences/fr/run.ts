import type {Sentences} from '../sentences.ts';

/** What a run, its records and its drive may be told about. */
export const runFr = (): Sentences => ({
	'{path} does not say which run is in progress': '{path} ne dit pas quelle exécution est en cours',
	'The runs are beside it in the folder "runs". Remove this file to start anew.':
		'Les exécutions sont à côté, dans le dossier « runs ». Retirez ce fichier pour recommencer.',
	'not supported yet: {name}': 'pas encore pris en charge : {name}',
	'bootseq failed inside this step: {message}': 'bootseq a échoué dans cette étape : {message}',
	'It was still running after {timeout} seconds, and was ended.':
		'Il s’exécutait encore après {timeout} secondes, et a été arrêté.',
	'The run was cancelled.': 'L’exécution a été annulée.',
	'{name} ended with code 3010': '{name} a fini avec le code 3010',
	'{name} asked for it': '{name} l’a demandé',
	'SMSTSRebootRequested is {asked}; it takes HD or WinPE. Restarting to the current operating system.':
		'SMSTSRebootRequested vaut {asked} ; elle accepte HD ou WinPE. Redémarrage vers le système d’exploitation actuel.',
	'"{policy}" is no policy for an interrupted step; it takes {policies}.':
		'« {policy} » n’est pas une stratégie pour une étape interrompue ; elle accepte {policies}.',
	'an earlier write failed: {failed}': 'une écriture précédente a échoué : {failed}',
	'what happened could not be recorded: {cause}': 'ce qui s’est passé n’a pas pu être enregistré : {cause}',
	'Make room on the drive or check it, then run "bootseq resume".':
		'Faites de la place sur le lecteur ou vérifiez-le, puis lancez « bootseq resume ».',
	'A restart is due and the state of the run would not survive it: {error}':
		'Un redémarrage est dû, et l’état de l’exécution n’y survivrait pas : {error}',
	'it changes all the time': 'il change sans cesse',
	'another bootseq works in {stateFolder}: process {pid}, since {since}':
		'un autre bootseq travaille dans {stateFolder} : processus {pid}, depuis {since}',
	'Wait until it ends, end it, or choose another state folder with --state.':
		'Attendez qu’il finisse, arrêtez-le, ou choisissez un autre dossier d’état avec --state.',
	'{path} as {driveLetter}': '{path} comme {driveLetter}',
	'The variable {first} is': 'La variable {first} est',
	'{count} variables ({leftOut}, …) are': '{count} variables ({leftOut}, …) sont',
	'{count} variables ({leftOut}) are': '{count} variables ({leftOut}) sont',
	'{which} too large for the environment of a process and not in it; "bootseq env get NAME" reads them all.':
		'{which} trop grandes pour l’environnement d’un processus, et n’y sont pas ; « bootseq env get NOM » les lit toutes.',
	'the last records belong together and were not all written':
		'les derniers enregistrements vont ensemble et n’ont pas tous été écrits',
	'the last record was not written whole': 'le dernier enregistrement n’a pas été écrit en entier',
	'The run cannot be continued safely. Keep the run folder for review, and start the task sequence again from its beginning.':
		'L’exécution ne peut pas continuer sans risque. Gardez son dossier pour l’examiner, et relancez la séquence de tâches depuis le début.',
	'the journal is damaged in the middle: this record is not what was written':
		'le journal est abîmé au milieu : cet enregistrement n’est pas celui qui a été écrit',
	'the journal is damaged in the middle: event {expected} should be here, and {found} is':
		'le journal est abîmé au milieu : l’événement {expected} devrait être ici, et c’est {found}',
	'this version does not know the event "{type}"': 'cette version ne connaît pas l’événement « {type} »',
	'Continue or review this run with the version of bootseq that started it, or a later one.':
		'Continuez ou examinez cette exécution avec la version de bootseq qui l’a commencée, ou une plus récente.',
	'there is no journal': 'il n’y a pas de journal',
	'the journal cannot be opened: {error}': 'le journal ne peut pas être ouvert : {error}',
	'Look whether the state folder is the right one (--state).':
		'Voyez si le dossier d’état est le bon (--state).',
	'Check the drive, its free space and the permissions of the run folder.':
		'Vérifiez le lecteur, sa place libre et les droits sur le dossier de l’exécution.',
	'the failure policy': 'la stratégie d’échec',
	'The state of the run would not survive the restart that is due: {error}':
		'L’état de l’exécution ne survivrait pas au redémarrage qui est dû : {error}',
	'the computer was restarted': 'l’ordinateur a été redémarré',
	'bootseq ended': 'bootseq s’est arrêté',
	'It was interrupted because {cause}, and had done its work.':
		'Elle a été interrompue parce que {cause}, et avait fait son travail.',
	'It was interrupted because {cause}, and was skipped.':
		'Elle a été interrompue parce que {cause}, et a été sautée.',
	'It was interrupted because {cause}, and counts as failed.':
		'Elle a été interrompue parce que {cause}, et compte comme échouée.',
	'Check the drive and the permissions, then start bootseq again.':
		'Vérifiez le lecteur et les droits, puis relancez bootseq.',
	'{bytes} bytes at the end of the journal were cut off: {reason}.':
		'{bytes} octets à la fin du journal ont été coupés : {reason}.',
	'Secret variables cannot be read any more: {unreadableSecrets}.':
		'Des variables secrètes ne peuvent plus être lues : {unreadableSecrets}.',
	'The task sequence had {instructions} instructions when the run began and has {count} now.':
		'La séquence de tâches avait {instructions} instructions quand l’exécution a commencé, et en a maintenant {count}.',
	'The run cannot go on. Its folder is kept for reviewing; start the task sequence again from its beginning.':
		'L’exécution ne peut pas continuer. Son dossier est gardé pour l’examiner ; relancez la séquence de tâches depuis le début.',
	'{file} could not be read again': '{file} n’a pas pu être relu',
	'there is no task sequence in the documents of the run':
		'il n’y a pas de séquence de tâches dans les documents de l’exécution',
	'the documents of the run cannot be unsealed: {message}':
		'les documents de l’exécution ne peuvent pas être descellés : {message}',
	'The run cannot be continued. Start the task sequence again from its beginning.':
		'L’exécution ne peut pas continuer. Relancez la séquence de tâches depuis le début.',
	'The command was still running after {timeout} seconds, its time-out. It and everything it started was ended.':
		'La commande s’exécutait encore après {timeout} secondes, son délai. Elle et tout ce qu’elle avait lancé ont été arrêtés.',
	'The run was cancelled; the command and everything it started was ended.':
		'L’exécution a été annulée ; la commande et tout ce qu’elle avait lancé ont été arrêtés.',
	'the key of this run has been destroyed': 'la clé de cette exécution a été détruite',
	'{keyFile} holds {count} bytes, and a key has {keyLength}':
		'{keyFile} contient {count} octets, et une clé en a {keyLength}',
	'the sealed value is too short': 'la valeur scellée est trop courte',
	'the sealed value does not belong to the key of this run':
		'la valeur scellée ne va pas avec la clé de cette exécution',
	'{path} cannot be {doing}: {error}': '{path} ne peut pas être {doing} : {error}',
	'Check the drive, its free space and the permissions, or choose another state folder with --state.':
		'Vérifiez le lecteur, sa place libre et les droits, ou choisissez un autre dossier d’état avec --state.',
	'line {index} is not NAME=VALUE': 'la ligne {index} n’est pas de la forme NOM=VALEUR',
	'line {index} begins several lines for {name}, and nothing ends them':
		'la ligne {index} commence plusieurs lignes pour {name}, et rien ne les termine',
	'the drive is full': 'le lecteur est plein',
	'the drive has no room left for this user': 'le lecteur n’a plus de place pour cet utilisateur',
	'the file may not grow any more': 'le fichier ne peut pas grandir davantage',
	'the name is too long': 'le nom est trop long',
	'a part of the path is a file': 'une partie du chemin est un fichier',
	'the drive is read-only': 'le lecteur est en lecture seule',
	'this user may not': 'cet utilisateur n’en a pas le droit',
	'the drive does not answer; was it pulled out?': 'le lecteur ne répond pas ; a-t-il été retiré ?',
	'the drive is gone': 'le lecteur a disparu',
	'the network drive is gone': 'le lecteur réseau a disparu',
	'There is no .log file in {given}.': 'Il n’y a pas de fichier .log dans {given}.',
	'There are {count} logs: the first {mostFiles} are shown. Name those you want.':
		'Il y a {count} journaux : les {mostFiles} premiers sont affichés. Nommez ceux que vous voulez.',
	'{value} cannot be opened: {message}.': '{value} ne peut pas être ouvert : {message}.',
	'the run ended before anything was recorded': 'l’exécution a fini avant que rien soit enregistré',
	'{path} cannot be read: {error}': '{path} ne peut pas être lu : {error}',
	'{path} cannot be written: {error}': '{path} ne peut pas être écrit : {error}',
	'{path} cannot be created: {error}': '{path} ne peut pas être créé : {error}',
	'{path} cannot be cleaned up: {error}': '{path} ne peut pas être nettoyé : {error}',
	'{path} cannot be taken over: {error}': '{path} ne peut pas être repris : {error}',
	'The log {path} can no longer be written: {message}. The run goes on without it; the journal has what happened.':
		'Le journal {path} ne peut plus être écrit : {message}. L’exécution continue sans lui ; le journal de l’exécution a ce qui s’est passé.',
	'{file}, record {record} at byte {offset}: {message}':
		'{file}, enregistrement {record} à l’octet {offset} : {message}',
	'The media was pulled out while the step ran': 'Le média a été retiré pendant l’étape',
	'The media was pulled out while the step ran: {message}':
		'Le média a été retiré pendant l’étape : {message}',
	'The step {name} was using it.': 'L’étape {name} s’en servait.',
	'{reason}. It is back.': '{reason}. Il est de retour.',
	'It is back.': 'Il est de retour.',
	'Another run is in progress there.': 'Une autre exécution y est en cours.',
	'It cannot be written: {error}.': 'Il ne peut pas être écrit : {error}.',
	'It has {free} MB of free space, and {needed} are needed.':
		'Il a {free} Mo de place libre, et il en faut {needed}.',
	'{stateFolder} names another run.': '{stateFolder} nomme une autre exécution.',
	'The state of the run stays in memory and does not move to {device}. {error}':
		'L’état de l’exécution reste en mémoire et ne passe pas sur {device}. {error}',
});
