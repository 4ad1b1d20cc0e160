import type {Sentences} from '../sentences.ts';

/** Why there is no run, and what the program does about it. */
export const commandsNl = (): Sentences => ({
	'A run of {name} is in progress since {started}, and nobody can be asked what to do with it.':
		'Er is sinds {started} een uitvoering van {name} bezig, en er kan niemand worden gevraagd wat ermee moet.',
	'Go on with it: "bootseq resume".': 'Ga ermee verder: “bootseq resume”.',
	'The task sequence was changed in {source} since this run began. The run goes on with the copy that it keeps.':
		'De takenreeks is in {source} gewijzigd sinds deze uitvoering begon. De uitvoering gaat verder met de kopie die ze bewaart.',
	'{name} is a required step and cannot be skipped.':
		'{name} is een verplichte stap en kan niet worden overgeslagen.',
	'The prestart form of the media is not usable: {error}':
		'Het prestartformulier van de media is niet bruikbaar: {error}',
	'Correct it and make the media again.': 'Verbeter het en maak de media opnieuw.',
	'Give another answer for {variable}.': 'Geef een ander antwoord voor {variable}.',
	'{missing} (asked by the media {label})': '{missing} (gevraagd door de media {label})',
	'Correct the variables, or start without --unattended and set the address there.':
		'Verbeter de variabelen, of start zonder --unattended en stel het adres daar in.',
	'The network is not ready.': 'Het netwerk is niet gereed.',
	'The network is not ready after {seconds}.': 'Het netwerk is na {seconds} niet gereed.',
	'Waiting for the network: {text}': 'Wachten op het netwerk: {text}',
	'It was set from the server.': 'Ze is volgens de server gezet.',
	'There is no keyboard layout {given}.': 'Er is geen toetsenbordindeling {given}.',
	'Name it as in fr, ch-fr, us-intl, be-latin1, fr-BE or 0000040c.':
		'Noem haar zoals fr, ch-fr, us-intl, be-latin1, fr-BE of 0000040c.',
	'The media ask for the keyboard layout {layout}, which is not known.':
		'De media vragen de toetsenbordindeling {layout}, die niet bekend is.',
	'No task sequence media was found on the drives of this computer.':
		'Op de stations van deze computer zijn geen takenreeksmedia gevonden.',
	'Insert the media and start again, or name its folder: bootseq --media <folder>.':
		'Plaats de media en begin opnieuw, of noem de map ervan: bootseq --media <map>.',
	'SMSTSPreferredAdvertID names the deployment {preferredAdvertId}, which is not on this media.':
		'SMSTSPreferredAdvertID noemt de implementatie {preferredAdvertId}, die niet op deze media staat.',
	'Deployments on it: {deployed}.': 'Implementaties erop: {deployed}.',
	'There is no task sequence on this media.': 'Er staat geen takenreeks op deze media.',
	'Make the media again with a task sequence on it.': 'Maak de media opnieuw met een takenreeks erop.',
	'The task sequence that was chosen is not on the media.': 'De gekozen takenreeks staat niet op de media.',
	'Make the media again.': 'Maak de media opnieuw.',
	'The task sequence {name} on the media cannot be read.':
		'De takenreeks {name} op de media kan niet worden gelezen.',
	'The task sequence {name} on the media cannot be read: {error}.':
		'De takenreeks {name} op de media kan niet worden gelezen: {error}.',
	'Correct the task sequence and make the media again.': 'Verbeter de takenreeks en maak de media opnieuw.',
	'The prestart command needs the package {packageId}: {message}':
		'De prestartopdracht heeft het pakket {packageId} nodig: {message}',
	'Nothing was started. Packages are copied to {stateFolder}: see to it that it can be written to.':
		'Er is niets gestart. Pakketten worden naar {stateFolder} gekopieerd: zorg dat daar geschreven kan worden.',
	'Make the media again with it.': 'Maak de media opnieuw, met het pakket erop.',
	'ended with code {code}': 'eindigde met code {code}',
	'could not be started: {message}': 'kon niet worden gestart: {message}',
	'The prestart command {how}.': 'De prestartopdracht {how}.',
	'Nothing was started. Mend what it complains of, and start again.':
		'Er is niets gestart. Verhelp waar ze over klaagt, en begin opnieuw.',
	'TSENV of the prestart command: {problem}.': 'TSENV van de prestartopdracht: {problem}.',
	'The prestart command could not set a variable: {message}':
		'De prestartopdracht kon een variabele niet instellen: {message}',
	'The keyboard layout {name} was not set. {reason}':
		'De toetsenbordindeling {name} is niet ingesteld. {reason}',
	'This machine has no such layout.': 'Deze machine heeft zo’n indeling niet.',
	'There is no keyboard layout {wanted}: the keyboard stays as it is.':
		'Er is geen toetsenbordindeling {wanted}: het toetsenbord blijft zoals het is.',
	'Correct the list of keys: without it nobody knows which media to take.':
		'Verbeter de lijst van sleutels: zonder die lijst weet niemand welke media te nemen.',
	'{file} on the media {location}: {message}': '{file} op de media {location}: {message}',
	'{name} cannot be planned.': '{name} kan niet worden gepland.',
	'The diagnostics say what to change.': 'De diagnoses zeggen wat er moet veranderen.',
	'What describes the software of this task sequence cannot be used as it is.':
		'Wat de software van deze takenreeks beschrijft, kan zo niet worden gebruikt.',
	'The run was not started. {message}': 'De uitvoering is niet gestart. {message}',
	'Nothing was fetched.': 'Er is niets opgehaald.',
	'{count} of its packages is missing.': '{count} van de pakketten ontbreekt.',
	'{count} of its packages are missing.': '{count} van de pakketten ontbreken.',
	'{count} enabled step cannot run.': '{count} ingeschakelde stap kan niet lopen.',
	'{count} enabled steps cannot run.': '{count} ingeschakelde stappen kunnen niet lopen.',
	'The run was not started: {what}{shownNames}': 'De uitvoering is niet gestart: {what}{shownNames}',
	'and {count} more': 'en nog {count}',
	'See the list with "bootseq sequence check", or start anyway with --allow-unsupported: these steps then fail when they are reached.':
		'Bekijk de lijst met “bootseq sequence check”, of start toch met --allow-unsupported: deze stappen mislukken dan zodra ze aan de beurt zijn.',
	'It cannot be told any more what the step left running: {error}':
		'Er is niet meer te zeggen wat de stap had laten lopen: {error}',
	'The step {name} was started and never ended. Nobody can be asked, and there is no answer for: interrupted. It counts as failed.':
		'De stap {name} is gestart en nooit geëindigd. Er kan niemand worden gevraagd, en er is geen antwoord voor: interrupted. Hij telt als mislukt.',
	'Whether the interrupted step left something running cannot be told, and nothing is started beside it: {error}':
		'Er is niet te zeggen of de onderbroken stap iets heeft laten lopen, en er wordt niets naast gestart: {error}',
	'End that process by hand, or restart the computer; then run "bootseq resume".':
		'Beëindig dat proces met de hand, of herstart de computer; voer dan “bootseq resume” uit.',
	'What the interrupted step left running cannot be ended: {what}. Nothing is started beside it.':
		'Wat de onderbroken stap heeft laten lopen, kan niet worden beëindigd: {what}. Er wordt niets naast gestart.',
	'End it by hand, or restart the computer; then run "bootseq resume".':
		'Beëindig het met de hand, of herstart de computer; voer dan “bootseq resume” uit.',
	'The interrupted step had left running: {names}. It was ended.':
		'De onderbroken stap had nog lopen: {names}. Dat is beëindigd.',
	'{variable} is {said}; it takes wait, restart, shutdown or leave, and is passed over.':
		'{variable} is {said}; toegestaan zijn wait, restart, shutdown of leave, en de variabele telt niet.',
	'The run was left where it is: {error}': 'De uitvoering is gelaten waar ze is: {error}',
	'{count} lines of output were not written here: nobody read them in time. The log of the run has the output.':
		'{count} regels uitvoer zijn hier niet geschreven: niemand las ze op tijd. Het logboek van de uitvoering heeft de uitvoer.',
	'Something else is being set.': 'Er wordt al iets anders ingesteld.',
	'No server has told the time.': 'Geen server heeft de tijd gegeven.',
	'{name} cannot be reached ({error}).': '{name} is niet bereikbaar ({error}).',
	'{name} has the address {addresses} ({variable}IPAddressList).':
		'{name} heeft het adres {addresses} ({variable}IPAddressList).',
	'There is no network adapter for {variable}IPAddressList.':
		'Er is geen netwerkadapter voor {variable}IPAddressList.',
	'There is no network adapter with the address {macAddress} ({variable}MacAddress).':
		'Er is geen netwerkadapter met het adres {macAddress} ({variable}MacAddress).',
	'{run} is no run; "bootseq history" lists them': '{run} is geen uitvoering; “bootseq history” somt ze op',
	'switched off': 'uitgezet',
	'The computer would have been {kind} now, as {variable} says. That is only done in the boot environment, or with --allow-restart.':
		'De computer zou nu zijn {kind}, zoals {variable} zegt. Dat gebeurt alleen in de opstartomgeving, of met --allow-restart.',
	'The computer could not be {kind}: {error}': 'De computer kon niet worden {kind}: {error}',
	'Correct the answers file.': 'Verbeter het antwoordbestand.',
	'--machine puts a recorded machine in place of this one, which only a dry run can do.':
		'--machine zet een opgenomen machine in plaats van deze, en dat kan alleen een proefuitvoering.',
	'The run of {name}, begun {started}, cannot go on: {message}':
		'De uitvoering van {name}, begonnen op {started}, kan niet verdergaan: {message}',
	'The computer could not be restarted: {error}': 'De computer kon niet worden herstart: {error}',
	'Restart it by hand: the run goes on where it was.':
		'Herstart hem met de hand: de uitvoering gaat verder waar ze was.',
	'There is no run in progress in {stateFolder}.': 'Er is geen uitvoering bezig in {stateFolder}.',
	'Start one: bootseq run <file>.': 'Start er een: bootseq run <bestand>.',
	'Mend the cause, then run "bootseq resume".': 'Verhelp de oorzaak, en voer dan “bootseq resume” uit.',
	'bootseq run takes one file.': 'bootseq run neemt één bestand.',
	'For example: bootseq run ts.xml': 'Bijvoorbeeld: bootseq run ts.xml',
	'There is no task sequence in {file}.': 'Er is geen takenreeks in {file}.',
	'See all diagnostics with "bootseq sequence check".': 'Bekijk alle diagnoses met “bootseq sequence check”.',
	'{message} Nobody can be asked, and there is no answer for: {missing}.':
		'{message} Er kan niemand worden gevraagd, en er is geen antwoord voor: {missing}.',
	'Give it with --answers, or name the task sequence with --sequence.':
		'Geef het met --answers, of noem de takenreeks met --sequence.',
	'Nothing was started.': 'Er is niets gestart.',
	'Start bootseq again when you are ready.': 'Start bootseq opnieuw als u zover bent.',
	'Nobody can be asked, and there is no answer for: {missing}.':
		'Er kan niemand worden gevraagd, en er is geen antwoord voor: {missing}.',
	'Give it with --answers, or start bootseq on a terminal without --unattended.':
		'Geef het met --answers, of start bootseq op een terminal zonder --unattended.',
	'{media} does not say which set of volumes it belongs to.':
		'{media} zegt niet bij welke set volumes het hoort.',
	'volume {volume} of {volumes} of "{label}"': 'volume {volume} van {volumes} van “{label}”',
	'It was cancelled while {name} was looked for.': 'Het is geannuleerd terwijl {name} werd gezocht.',
	'It is on {name}, which is not at hand.': 'Het staat op {name}, dat er niet is.',
	'It is on {name}, and nobody can be asked to insert it. Connect all volumes before the start.':
		'Het staat op {name}, en er kan niemand worden gevraagd dat te plaatsen. Sluit voor de start alle volumes aan.',
	'The prestart command was cancelled.': 'De prestartopdracht is geannuleerd.',
	'The prestart command was timed-out.': 'De time-out van de prestartopdracht is verstreken.',
	'The network is not ready after {count} seconds.': 'Het netwerk is na {count} seconden niet gereed.',
	'While a step runs there is no command prompt: P holds the task sequence first.':
		'Terwijl een stap loopt, is er geen opdrachtprompt: P houdt eerst de takenreeks op.',
	'The media "{label}" ({root})': 'De media “{label}” ({root})',
	'The media in {root}': 'De media in {root}',
	'These are other media ("{other}"): put back those that the run was started from. {name} was pulled out.':
		'Dit zijn andere media (“{other}”): plaats die terug waarvan de uitvoering is gestart. {name} zijn eruit gehaald.',
	'A password was given, but the media {location} has none: if it should have one, it is not the media that you mean.':
		'Er is een wachtwoord gegeven, maar de media {location} heeft er geen: hoort er wel een te zijn, dan is het niet de media die u bedoelt.',
	'{name} is back.': '{name} zijn terug.',
	'{name} was pulled out, and the run was cancelled.':
		'{name} zijn eruit gehaald, en de uitvoering is geannuleerd.',
	'{name} was pulled out, and was not put back within {seconds} seconds.':
		'{name} zijn eruit gehaald, en niet binnen {seconds} seconden teruggeplaatst.',
	'{name} was pulled out: put it back. {reading}': '{name} zijn eruit gehaald: plaats ze terug. {reading}',
	'The media "{label}" ({root}) is back.': 'De media “{label}” ({root}) zijn terug.',
	'The media in {root} is back.': 'De media in {root} zijn terug.',
});
