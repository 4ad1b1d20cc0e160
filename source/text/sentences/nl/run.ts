import type {Sentences} from '../sentences.ts';

/** What a run, its records and its drive may be told about. */
export const runNl = (): Sentences => ({
	'{path} does not say which run is in progress': '{path} zegt niet welke uitvoering bezig is',
	'The runs are beside it in the folder "runs". Remove this file to start anew.':
		'De uitvoeringen staan ernaast in de map “runs”. Verwijder dit bestand om opnieuw te beginnen.',
	'not supported yet: {name}': 'nog niet ondersteund: {name}',
	'bootseq failed inside this step: {message}': 'bootseq is in deze stap mislukt: {message}',
	'It was still running after {timeout} seconds, and was ended.':
		'Het liep na {timeout} seconden nog, en is beëindigd.',
	'The run was cancelled.': 'De uitvoering is geannuleerd.',
	'{name} ended with code 3010': '{name} eindigde met code 3010',
	'{name} asked for it': '{name} heeft erom gevraagd',
	'SMSTSRebootRequested is {asked}; it takes HD or WinPE. Restarting to the current operating system.':
		'SMSTSRebootRequested is {asked}; toegestaan zijn HD of WinPE. Herstart naar het huidige besturingssysteem.',
	'"{policy}" is no policy for an interrupted step; it takes {policies}.':
		'“{policy}” is geen beleid voor een onderbroken stap; toegestaan zijn {policies}.',
	'an earlier write failed: {failed}': 'een eerdere schrijfactie is mislukt: {failed}',
	'what happened could not be recorded: {cause}': 'wat er gebeurde, kon niet worden vastgelegd: {cause}',
	'Make room on the drive or check it, then run "bootseq resume".':
		'Maak ruimte op het station of controleer het, en voer dan “bootseq resume” uit.',
	'A restart is due and the state of the run would not survive it: {error}':
		'Er moet worden herstart, en de toestand van de uitvoering zou dat niet overleven: {error}',
	'it changes all the time': 'het verandert voortdurend',
	'another bootseq works in {stateFolder}: process {pid}, since {since}':
		'een andere bootseq werkt in {stateFolder}: proces {pid}, sinds {since}',
	'Wait until it ends, end it, or choose another state folder with --state.':
		'Wacht tot die klaar is, beëindig hem, of kies een andere toestandsmap met --state.',
	'{path} as {driveLetter}': '{path} als {driveLetter}',
	'The variable {first} is': 'De variabele {first} is',
	'{count} variables ({leftOut}, …) are': '{count} variabelen ({leftOut}, …) zijn',
	'{count} variables ({leftOut}) are': '{count} variabelen ({leftOut}) zijn',
	'{which} too large for the environment of a process and not in it; "bootseq env get NAME" reads them all.':
		'{which} te groot voor de omgeving van een proces en staan er niet in; “bootseq env get NAAM” leest ze allemaal.',
	'the last records belong together and were not all written':
		'de laatste records horen bij elkaar en zijn niet allemaal geschreven',
	'the last record was not written whole': 'het laatste record is niet volledig geschreven',
	'The run cannot be continued safely. Keep the run folder for review, and start the task sequence again from its beginning.':
		'De uitvoering kan niet veilig worden voortgezet. Bewaar de map ervan om na te kijken, en start de takenreeks opnieuw vanaf het begin.',
	'the journal is damaged in the middle: this record is not what was written':
		'het journaal is in het midden beschadigd: dit record is niet wat er geschreven is',
	'the journal is damaged in the middle: event {expected} should be here, and {found} is':
		'het journaal is in het midden beschadigd: hier hoort gebeurtenis {expected}, en het is {found}',
	'this version does not know the event "{type}"': 'deze versie kent de gebeurtenis “{type}” niet',
	'Continue or review this run with the version of bootseq that started it, or a later one.':
		'Zet deze uitvoering voort of bekijk haar met de versie van bootseq die haar begon, of een latere.',
	'there is no journal': 'er is geen journaal',
	'the journal cannot be opened: {error}': 'het journaal kan niet worden geopend: {error}',
	'Look whether the state folder is the right one (--state).':
		'Kijk of de toestandsmap de juiste is (--state).',
	'Check the drive, its free space and the permissions of the run folder.':
		'Controleer het station, de vrije ruimte en de rechten op de map van de uitvoering.',
	'the failure policy': 'het beleid bij fouten',
	'The state of the run would not survive the restart that is due: {error}':
		'De toestand van de uitvoering zou de komende herstart niet overleven: {error}',
	'the computer was restarted': 'de computer is herstart',
	'bootseq ended': 'bootseq is geëindigd',
	'It was interrupted because {cause}, and had done its work.':
		'Hij is onderbroken omdat {cause}, en had zijn werk gedaan.',
	'It was interrupted because {cause}, and was skipped.':
		'Hij is onderbroken omdat {cause}, en is overgeslagen.',
	'It was interrupted because {cause}, and counts as failed.':
		'Hij is onderbroken omdat {cause}, en telt als mislukt.',
	'Check the drive and the permissions, then start bootseq again.':
		'Controleer het station en de rechten, en start bootseq dan opnieuw.',
	'{bytes} bytes at the end of the journal were cut off: {reason}.':
		'{bytes} bytes aan het eind van het journaal zijn afgesneden: {reason}.',
	'Secret variables cannot be read any more: {unreadableSecrets}.':
		'Geheime variabelen kunnen niet meer worden gelezen: {unreadableSecrets}.',
	'The task sequence had {instructions} instructions when the run began and has {count} now.':
		'De takenreeks had {instructions} instructies toen de uitvoering begon, en heeft er nu {count}.',
	'The run cannot go on. Its folder is kept for reviewing; start the task sequence again from its beginning.':
		'De uitvoering kan niet verdergaan. De map ervan blijft bewaard; start de takenreeks opnieuw vanaf het begin.',
	'{file} could not be read again': '{file} kon niet opnieuw worden gelezen',
	'there is no task sequence in the documents of the run':
		'er is geen takenreeks in de documenten van de uitvoering',
	'the documents of the run cannot be unsealed: {message}':
		'de documenten van de uitvoering kunnen niet worden ontzegeld: {message}',
	'The run cannot be continued. Start the task sequence again from its beginning.':
		'De uitvoering kan niet verdergaan. Start de takenreeks opnieuw vanaf het begin.',
	'The command was still running after {timeout} seconds, its time-out. It and everything it started was ended.':
		'De opdracht liep nog na {timeout} seconden, de time-out ervan. De opdracht en alles wat ze had gestart, is beëindigd.',
	'The run was cancelled; the command and everything it started was ended.':
		'De uitvoering is geannuleerd; de opdracht en alles wat ze had gestart, is beëindigd.',
	'the key of this run has been destroyed': 'de sleutel van deze uitvoering is vernietigd',
	'{keyFile} holds {count} bytes, and a key has {keyLength}':
		'{keyFile} bevat {count} bytes, en een sleutel heeft er {keyLength}',
	'the sealed value is too short': 'de verzegelde waarde is te kort',
	'the sealed value does not belong to the key of this run':
		'de verzegelde waarde hoort niet bij de sleutel van deze uitvoering',
	'{path} cannot be {doing}: {error}': '{path} kan niet worden {doing}: {error}',
	'Check the drive, its free space and the permissions, or choose another state folder with --state.':
		'Controleer het station, de vrije ruimte en de rechten, of kies een andere toestandsmap met --state.',
	'line {index} is not NAME=VALUE': 'regel {index} is niet NAAM=WAARDE',
	'line {index} begins several lines for {name}, and nothing ends them':
		'regel {index} begint meerdere regels voor {name}, en niets sluit ze af',
	'the drive is full': 'het station is vol',
	'the drive has no room left for this user': 'het station heeft geen ruimte meer voor deze gebruiker',
	'the file may not grow any more': 'het bestand mag niet verder groeien',
	'the name is too long': 'de naam is te lang',
	'a part of the path is a file': 'een deel van het pad is een bestand',
	'the drive is read-only': 'het station is alleen-lezen',
	'this user may not': 'deze gebruiker mag dat niet',
	'the drive does not answer; was it pulled out?': 'het station antwoordt niet; is het eruit gehaald?',
	'the drive is gone': 'het station is weg',
	'the network drive is gone': 'het netwerkstation is weg',
	'There is no .log file in {given}.': 'Er is geen .log-bestand in {given}.',
	'There are {count} logs: the first {mostFiles} are shown. Name those you want.':
		'Er zijn {count} logboeken: de eerste {mostFiles} worden getoond. Noem welke u wilt.',
	'{value} cannot be opened: {message}.': '{value} kan niet worden geopend: {message}.',
	'the run ended before anything was recorded': 'de uitvoering eindigde voordat er iets was vastgelegd',
	'{path} cannot be read: {error}': '{path} kan niet worden gelezen: {error}',
	'{path} cannot be written: {error}': '{path} kan niet worden geschreven: {error}',
	'{path} cannot be created: {error}': '{path} kan niet worden gemaakt: {error}',
	'{path} cannot be cleaned up: {error}': '{path} kan niet worden opgeruimd: {error}',
	'{path} cannot be taken over: {error}': '{path} kan niet worden overgenomen: {error}',
	'The log {path} can no longer be written: {message}. The run goes on without it; the journal has what happened.':
		'Het logboek {path} kan niet meer worden geschreven: {message}. De uitvoering gaat zonder verder; het journaal heeft wat er gebeurde.',
	'{file}, record {record} at byte {offset}: {message}':
		'{file}, record {record} bij byte {offset}: {message}',
	'The media was pulled out while the step ran': 'De media zijn eruit gehaald terwijl de stap liep',
	'The media was pulled out while the step ran: {message}':
		'De media zijn eruit gehaald terwijl de stap liep: {message}',
	'The step {name} was using it.': 'De stap {name} gebruikte ze.',
	'{reason}. It is back.': '{reason}. Ze zijn terug.',
	'It is back.': 'Ze zijn terug.',
	'Another run is in progress there.': 'Daar is een andere uitvoering bezig.',
	'It cannot be written: {error}.': 'Er kan niet op worden geschreven: {error}.',
	'It has {free} MB of free space, and {needed} are needed.':
		'Er is {free} MB vrij, en er is {needed} nodig.',
	'{stateFolder} names another run.': '{stateFolder} noemt een andere uitvoering.',
	'The state of the run stays in memory and does not move to {device}. {error}':
		'De toestand van de uitvoering blijft in het geheugen en gaat niet naar {device}. {error}',
});
