import type {Sentences} from '../sentences.ts';

/** Why there is no run, and what the program does about it. */
export const commandsFr = (): Sentences => ({
	'A run of {name} is in progress since {started}, and nobody can be asked what to do with it.':
		'Une exécution de {name} est en cours depuis {started}, et personne ne peut dire qu’en faire.',
	'Go on with it: "bootseq resume".': 'Continuez-la : « bootseq resume ».',
	'The task sequence was changed in {source} since this run began. The run goes on with the copy that it keeps.':
		'La séquence de tâches a été modifiée dans {source} depuis le début de cette exécution. L’exécution continue avec la copie qu’elle garde.',
	'{name} is a required step and cannot be skipped.':
		'{name} est une étape obligatoire et ne peut pas être sautée.',
	'The prestart form of the media is not usable: {error}':
		'Le formulaire de prédémarrage du média n’est pas utilisable : {error}',
	'Correct it and make the media again.': 'Corrigez-le et recréez le média.',
	'Give another answer for {variable}.': 'Donnez une autre réponse pour {variable}.',
	'{missing} (asked by the media {label})': '{missing} (demandé par le média {label})',
	'Correct the variables, or start without --unattended and set the address there.':
		'Corrigez les variables, ou démarrez sans --unattended et fixez-y l’adresse.',
	'The network is not ready.': 'Le réseau n’est pas prêt.',
	'The network is not ready after {seconds}.': 'Le réseau n’est pas prêt après {seconds}.',
	'Waiting for the network: {text}': 'Attente du réseau : {text}',
	'It was set from the server.': 'Elle a été réglée d’après le serveur.',
	'There is no keyboard layout {given}.': 'Il n’y a pas de disposition de clavier {given}.',
	'Name it as in fr, ch-fr, us-intl, be-latin1, fr-BE or 0000040c.':
		'Nommez-la comme fr, ch-fr, us-intl, be-latin1, fr-BE ou 0000040c.',
	'The media ask for the keyboard layout {layout}, which is not known.':
		'Le média demande la disposition de clavier {layout}, qui n’est pas connue.',
	'No task sequence media was found on the drives of this computer.':
		'Aucun média de séquence de tâches n’a été trouvé sur les lecteurs de cet ordinateur.',
	'Insert the media and start again, or name its folder: bootseq --media <folder>.':
		'Insérez le média et recommencez, ou nommez son dossier : bootseq --media <dossier>.',
	'SMSTSPreferredAdvertID names the deployment {preferredAdvertId}, which is not on this media.':
		'SMSTSPreferredAdvertID nomme le déploiement {preferredAdvertId}, qui n’est pas sur ce média.',
	'Deployments on it: {deployed}.': 'Déploiements qui s’y trouvent : {deployed}.',
	'There is no task sequence on this media.': 'Il n’y a pas de séquence de tâches sur ce média.',
	'Make the media again with a task sequence on it.': 'Recréez le média avec une séquence de tâches.',
	'The task sequence that was chosen is not on the media.':
		'La séquence de tâches choisie n’est pas sur le média.',
	'Make the media again.': 'Recréez le média.',
	'The task sequence {name} on the media cannot be read.':
		'La séquence de tâches {name} du média ne peut pas être lue.',
	'The task sequence {name} on the media cannot be read: {error}.':
		'La séquence de tâches {name} du média ne peut pas être lue : {error}.',
	'Correct the task sequence and make the media again.':
		'Corrigez la séquence de tâches et recréez le média.',
	'The prestart command needs the package {packageId}: {message}':
		'La commande de prédémarrage a besoin du package {packageId} : {message}',
	'Nothing was started. Packages are copied to {stateFolder}: see to it that it can be written to.':
		'Rien n’a été lancé. Les packages sont copiés dans {stateFolder} : veillez à ce qu’on puisse y écrire.',
	'Make the media again with it.': 'Recréez le média avec lui.',
	'ended with code {code}': 'a fini avec le code {code}',
	'could not be started: {message}': 'n’a pas pu être lancée : {message}',
	'The prestart command {how}.': 'La commande de prédémarrage {how}.',
	'Nothing was started. Mend what it complains of, and start again.':
		'Rien n’a été lancé. Corrigez ce dont elle se plaint, et recommencez.',
	'TSENV of the prestart command: {problem}.': 'TSENV de la commande de prédémarrage : {problem}.',
	'The prestart command could not set a variable: {message}':
		'La commande de prédémarrage n’a pas pu définir une variable : {message}',
	'The keyboard layout {name} was not set. {reason}':
		'La disposition de clavier {name} n’a pas été réglée. {reason}',
	'This machine has no such layout.': 'Cette machine n’a pas cette disposition.',
	'There is no keyboard layout {wanted}: the keyboard stays as it is.':
		'Il n’y a pas de disposition de clavier {wanted} : le clavier reste tel quel.',
	'Correct the list of keys: without it nobody knows which media to take.':
		'Corrigez la liste de clés : sans elle personne ne sait quel média accepter.',
	'{file} on the media {location}: {message}': '{file} sur le média {location} : {message}',
	'{name} cannot be planned.': '{name} ne peut pas être planifiée.',
	'The diagnostics say what to change.': 'Les diagnostics disent que changer.',
	'What describes the software of this task sequence cannot be used as it is.':
		'Ce qui décrit les logiciels de cette séquence de tâches ne peut pas être utilisé tel quel.',
	'The run was not started. {message}': 'L’exécution n’a pas été lancée. {message}',
	'Nothing was fetched.': 'Rien n’a été téléchargé.',
	'{count} of its packages is missing.': '{count} de ses packages manque.',
	'{count} of its packages are missing.': '{count} de ses packages manquent.',
	'{count} enabled step cannot run.': '{count} étape activée ne peut pas s’exécuter.',
	'{count} enabled steps cannot run.': '{count} étapes activées ne peuvent pas s’exécuter.',
	'The run was not started: {what}{shownNames}': 'L’exécution n’a pas été lancée : {what}{shownNames}',
	'and {count} more': 'et {count} de plus',
	'See the list with "bootseq sequence check", or start anyway with --allow-unsupported: these steps then fail when they are reached.':
		'Voyez la liste avec « bootseq sequence check », ou démarrez quand même avec --allow-unsupported : ces étapes échouent alors quand vient leur tour.',
	'It cannot be told any more what the step left running: {error}':
		'On ne peut plus savoir ce que l’étape avait laissé tourner : {error}',
	'The step {name} was started and never ended. Nobody can be asked, and there is no answer for: interrupted. It counts as failed.':
		'L’étape {name} a été lancée et n’a jamais fini. Personne ne peut être interrogé, et il n’y a pas de réponse pour : interrupted. Elle compte comme échouée.',
	'Whether the interrupted step left something running cannot be told, and nothing is started beside it: {error}':
		'On ne peut pas savoir si l’étape interrompue a laissé tourner quelque chose, et rien n’est lancé à côté : {error}',
	'End that process by hand, or restart the computer; then run "bootseq resume".':
		'Arrêtez ce processus à la main, ou redémarrez l’ordinateur ; puis lancez « bootseq resume ».',
	'What the interrupted step left running cannot be ended: {what}. Nothing is started beside it.':
		'Ce que l’étape interrompue a laissé tourner ne peut pas être arrêté : {what}. Rien n’est lancé à côté.',
	'End it by hand, or restart the computer; then run "bootseq resume".':
		'Arrêtez-le à la main, ou redémarrez l’ordinateur ; puis lancez « bootseq resume ».',
	'The interrupted step had left running: {names}. It was ended.':
		'L’étape interrompue avait laissé tourner : {names}. Cela a été arrêté.',
	'{variable} is {said}; it takes wait, restart, shutdown or leave, and is passed over.':
		'{variable} est {said} ; elle accepte wait, restart, shutdown ou leave, et est passée.',
	'The run was left where it is: {error}': 'L’exécution a été laissée où elle en est : {error}',
	'{count} lines of output were not written here: nobody read them in time. The log of the run has the output.':
		'{count} lignes de sortie n’ont pas été écrites ici : personne ne les lisait à temps. Le journal de l’exécution a la sortie.',
	'Something else is being set.': 'Autre chose est en train d’être réglé.',
	'No server has told the time.': 'Aucun serveur n’a donné l’heure.',
	'{name} cannot be reached ({error}).': '{name} n’est pas joignable ({error}).',
	'{name} has the address {addresses} ({variable}IPAddressList).':
		'{name} a l’adresse {addresses} ({variable}IPAddressList).',
	'There is no network adapter for {variable}IPAddressList.':
		'Il n’y a pas de carte réseau pour {variable}IPAddressList.',
	'There is no network adapter with the address {macAddress} ({variable}MacAddress).':
		'Il n’y a pas de carte réseau avec l’adresse {macAddress} ({variable}MacAddress).',
	'{run} is no run; "bootseq history" lists them':
		'{run} n’est pas une exécution ; « bootseq history » les liste',
	'switched off': 'éteint',
	'The computer would have been {kind} now, as {variable} says. That is only done in the boot environment, or with --allow-restart.':
		'L’ordinateur aurait été {kind} maintenant, comme {variable} le dit. Cela ne se fait que dans l’environnement de démarrage, ou avec --allow-restart.',
	'The computer could not be {kind}: {error}': 'L’ordinateur n’a pas pu être {kind} : {error}',
	'Correct the answers file.': 'Corrigez le fichier de réponses.',
	'--machine puts a recorded machine in place of this one, which only a dry run can do.':
		'--machine met une machine enregistrée à la place de celle-ci, ce que seule une simulation peut faire.',
	'The run of {name}, begun {started}, cannot go on: {message}':
		'L’exécution de {name}, commencée le {started}, ne peut pas continuer : {message}',
	'The computer could not be restarted: {error}': 'L’ordinateur n’a pas pu être redémarré : {error}',
	'Restart it by hand: the run goes on where it was.':
		'Redémarrez-le à la main : l’exécution continue où elle en était.',
	'There is no run in progress in {stateFolder}.': 'Il n’y a pas d’exécution en cours dans {stateFolder}.',
	'Start one: bootseq run <file>.': 'Lancez-en une : bootseq run <fichier>.',
	'Mend the cause, then run "bootseq resume".': 'Corrigez la cause, puis lancez « bootseq resume ».',
	'bootseq run takes one file.': 'bootseq run prend un fichier.',
	'For example: bootseq run ts.xml': 'Par exemple : bootseq run ts.xml',
	'There is no task sequence in {file}.': 'Il n’y a pas de séquence de tâches dans {file}.',
	'See all diagnostics with "bootseq sequence check".':
		'Voyez tous les diagnostics avec « bootseq sequence check ».',
	'{message} Nobody can be asked, and there is no answer for: {missing}.':
		'{message} Personne ne peut être interrogé, et il n’y a pas de réponse pour : {missing}.',
	'Give it with --answers, or name the task sequence with --sequence.':
		'Donnez-la avec --answers, ou nommez la séquence de tâches avec --sequence.',
	'Nothing was started.': 'Rien n’a été lancé.',
	'Start bootseq again when you are ready.': 'Relancez bootseq quand vous serez prêt.',
	'Nobody can be asked, and there is no answer for: {missing}.':
		'Personne ne peut être interrogé, et il n’y a pas de réponse pour : {missing}.',
	'Give it with --answers, or start bootseq on a terminal without --unattended.':
		'Donnez-la avec --answers, ou démarrez bootseq sur un terminal sans --unattended.',
	'{media} does not say which set of volumes it belongs to.':
		'{media} ne dit pas à quel jeu de volumes il appartient.',
	'volume {volume} of {volumes} of "{label}"': 'le volume {volume} sur {volumes} de « {label} »',
	'It was cancelled while {name} was looked for.': 'C’est annulé pendant la recherche de {name}.',
	'It is on {name}, which is not at hand.': 'Il est sur {name}, qui n’est pas là.',
	'It is on {name}, and nobody can be asked to insert it. Connect all volumes before the start.':
		'Il est sur {name}, et personne ne peut l’insérer. Branchez tous les volumes avant le démarrage.',
	'The prestart command was cancelled.': 'La commande de prédémarrage a été annulée.',
	'The prestart command was timed-out.': 'La commande de prédémarrage a dépassé son délai.',
	'The network is not ready after {count} seconds.': 'Le réseau n’est pas prêt après {count} secondes.',
	'While a step runs there is no command prompt: P holds the task sequence first.':
		'Pendant qu’une étape s’exécute, il n’y a pas d’invite de commandes : P met d’abord la séquence de tâches en pause.',
	'The media "{label}" ({root})': 'Le média « {label} » ({root})',
	'The media in {root}': 'Le média dans {root}',
	'These are other media ("{other}"): put back those that the run was started from. {name} was pulled out.':
		'C’est un autre média (« {other} ») : remettez celui depuis lequel l’exécution a démarré. {name} a été retiré.',
	'A password was given, but the media {location} has none: if it should have one, it is not the media that you mean.':
		'Un mot de passe a été donné, mais le média {location} n’en a pas : s’il devrait en avoir un, ce n’est pas le média que vous pensez.',
	'{name} is back.': '{name} est de retour.',
	'{name} was pulled out, and the run was cancelled.': '{name} a été retiré, et l’exécution a été annulée.',
	'{name} was pulled out, and was not put back within {seconds} seconds.':
		'{name} a été retiré, et n’a pas été remis en {seconds} secondes.',
	'{name} was pulled out: put it back. {reading}': '{name} a été retiré : remettez-le. {reading}',
	'The media "{label}" ({root}) is back.': 'Le média « {label} » ({root}) est de retour.',
	'The media in {root} is back.': 'Le média dans {root} est de retour.',
});
