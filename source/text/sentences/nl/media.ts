import type {Sentences} from '../sentences.ts';

/** What may be wrong with media. */
export const mediaNl = (): Sentences => ({
	'This is no task sequence media: it has neither {bootstrap} nor {variables}.':
		'Dit zijn geen takenreeksmedia: er is geen {bootstrap} en geen {variables}.',
	'Give the top folder of the media, the one that holds the folder SMS.':
		'Geef de bovenste map van de media, die de map SMS bevat.',
	'It is missing: nobody can tell whether the files of this media are those that it was made with.':
		'Het ontbreekt: niemand kan zeggen of de bestanden van deze media die zijn waarmee ze gemaakt zijn.',
	'{bootstrap} is missing; its defaults are taken.': '{bootstrap} ontbreekt; de standaardwaarden gelden.',
	'{bootstrap} says PasswordRequired={passwordRequired}, but the media variables are encrypted with a password.':
		'{bootstrap} zegt PasswordRequired={passwordRequired}, maar de mediavariabelen zijn met een wachtwoord versleuteld.',
	'{bootstrap} says PasswordRequired={passwordRequired}, but the media variables are encrypted with no password.':
		'{bootstrap} zegt PasswordRequired={passwordRequired}, maar de mediavariabelen zijn zonder wachtwoord versleuteld.',
	'{variables} is missing or damaged: the media cannot be unlocked.':
		'{variables} ontbreekt of is beschadigd: de media kunnen niet worden ontgrendeld.',
	'Copy the file again from where the media was made, or make the media anew.':
		'Kopieer het bestand opnieuw van waar de media gemaakt zijn, of maak de media opnieuw.',
	'This is not an encrypted media file: it does not begin with 00 00 ED EC.':
		'Dit is geen versleuteld mediabestand: het begint niet met 00 00 ED EC.',
	'Check that the path names Variables.dat or Policy.xml of task sequence media.':
		'Controleer of het pad Variables.dat of Policy.xml van takenreeksmedia noemt.',
	'The file ends after {count} bytes, inside its header of {envelopeStart}.':
		'Het bestand eindigt na {count} bytes, binnen de kop van {envelopeStart}.',
	'The header says it is {length} bytes long instead of {headerLength}.':
		'De kop zegt {length} bytes lang te zijn in plaats van {headerLength}.',
	'The header names the unknown algorithm 0x{algorithmId}; known are {algorithmNames}.':
		'De kop noemt het onbekende algoritme 0x{algorithmId}; bekend zijn {algorithmNames}.',
	'The encrypted part is said to be {ciphertextLength} bytes long, not a whole number of {blockLength}-byte blocks.':
		'Het versleutelde deel zou {ciphertextLength} bytes lang zijn, geen geheel aantal blokken van {blockLength} bytes.',
	'The file was cut off: {ciphertextLength} encrypted bytes are announced, {available} are there.':
		'Het bestand is afgekapt: er zijn {ciphertextLength} versleutelde bytes aangekondigd, en {available} aanwezig.',
	'The lengths contradict each other: {plaintextLength} bytes of text cannot fill {ciphertextLength} encrypted bytes.':
		'De lengtes spreken elkaar tegen: {plaintextLength} bytes tekst kunnen geen {ciphertextLength} versleutelde bytes vullen.',
	'The password does not open this file.': 'Het wachtwoord opent dit bestand niet.',
	'Type the password again; upper and lower case count. If it is right for certain, the file is damaged throughout.':
		'Typ het wachtwoord opnieuw; hoofdletters en kleine letters tellen. Is het zeker juist, dan is het bestand helemaal beschadigd.',
	'The end of the encrypted part is altered: its padding is not what the header announces.':
		'Het eind van het versleutelde deel is gewijzigd: de opvulling is niet wat de kop aankondigt.',
	'The text is {count} bytes long, not a whole number of UTF-16 characters.':
		'De tekst is {count} bytes lang, geen geheel aantal UTF-16-tekens.',
	'The beginning of the encrypted part is altered: the text does not begin with "<".':
		'Het begin van het versleutelde deel is gewijzigd: de tekst begint niet met “<”.',
	'The encrypted part is altered near byte {at}: what is there is no text.':
		'Het versleutelde deel is gewijzigd rond byte {at}: wat daar staat, is geen tekst.',
	'The files of this image are in UDF, which cannot be read directly.':
		'De bestanden van deze image zijn in UDF, en dat kan niet rechtstreeks worden gelezen.',
	'Mount the image and give the folder or drive it is mounted on: "mount -o ro,loop", or a double click in Windows.':
		'Koppel de image en geef de map of het station waar ze gekoppeld is: “mount -o ro,loop”, of dubbelklikken in Windows.',
	'This is the image of a USB disk, whose files cannot be read directly.':
		'Dit is de image van een USB-schijf, waarvan de bestanden niet rechtstreeks gelezen kunnen worden.',
	'Write it to a stick and give that. Or mount its partition with the data on Linux and give the folder: "mount -o ro,loop,offset={start},sizelimit={size} <image> <folder>".':
		'Schrijf ze op een stick en geef die. Of koppel de partitie met de data onder Linux aan en geef de map: „mount -o ro,loop,offset={start},sizelimit={size} <image> <map>”.',
	'These are the volumes of a set: give the first one, the folder volume-1 in it.':
		'Dit zijn de volumes van een set: geef het eerste, de map volume-1 erin.',
	'This is neither a folder nor an ISO image.': 'Dit is geen map en geen ISO-image.',
	'Give the folder or drive of task sequence media, or its .iso file.':
		'Geef de map of het station van takenreeksmedia, of het .iso-bestand ervan.',
	'It is {size} bytes large, far more than such a file can be.':
		'Het is {size} bytes groot, veel meer dan zo’n bestand kan zijn.',
	'Check that this is task sequence media.': 'Controleer of dit takenreeksmedia zijn.',
	'Folders are inside each other without end.': 'Mappen zitten eindeloos in elkaar.',
	'The image is damaged: make the media again.': 'De image is beschadigd: maak de media opnieuw.',
	'It was added after the media was made: the manifest does not have it.':
		'Het is toegevoegd nadat de media gemaakt zijn: het staat niet in het manifest.',
	'Do not use this media. Find out who changed it, or make it anew: a drive that wears out changes files too.':
		'Gebruik deze media niet. Zoek uit wie ze gewijzigd heeft, of maak ze opnieuw: een versleten station wijzigt ook bestanden.',
	'It is missing: it was there when the media was made.':
		'Het ontbreekt: het was er toen de media gemaakt werden.',
	'There is no such file or folder.': 'Zo’n bestand of map is er niet.',
	'Check the path, and that the drive is connected.': 'Controleer het pad, en of het station is aangesloten.',
	'It could not be read: {message}.': 'Het kon niet worden gelezen: {message}.',
	'Connect the drive again, or try another copy of the media.':
		'Sluit het station opnieuw aan, of probeer een andere kopie van de media.',
	'This is a folder.': 'Dit is een map.',
	'Give a file: ts.xml, object.xml, a hub file, or an export.':
		'Geef een bestand: ts.xml, object.xml, een hubbestand, of een export.',
	'This is not a file but a device or a pipe.': 'Dit is geen bestand maar een apparaat of een pijp.',
	'Save the document to a file first.': 'Sla het document eerst op in een bestand.',
	'The file is larger than 256 MB.': 'Het bestand is groter dan 256 MB.',
	'Give the export itself, without content.': 'Geef de export zelf, zonder inhoud.',
	'Export the task sequence again, or copy the file again.':
		'Exporteer de takenreeks opnieuw, of kopieer het bestand opnieuw.',
	'There is no such file.': 'Zo’n bestand is er niet.',
	'Check the path.': 'Controleer het pad.',
	'The file may not be read.': 'Het bestand mag niet worden gelezen.',
	'Give this user the right to read it.': 'Geef deze gebruiker het recht om het te lezen.',
	'The file cannot be read: {message}.': 'Het bestand kan niet worden gelezen: {message}.',
	'Check the drive, then try again.': 'Controleer het station en probeer het opnieuw.',
	'The property TS_Sequence holds no task sequence that can be read.':
		'De eigenschap TS_Sequence bevat geen takenreeks die kan worden gelezen.',
	'Make the media again, or take the task sequence out of its deployment.':
		'Maak de media opnieuw, of haal de takenreeks uit de implementatie.',
	'{prestartFields} is no JSON: {message}': '{prestartFields} is geen JSON: {message}',
	'{prestartFields} holds no list of fields.': '{prestartFields} bevat geen lijst van velden.',
	'Field {index}: {variable} is asked for twice.': 'Veld {index}: {variable} wordt twee keer gevraagd.',
	'{count} files were added after the media was made, {first} among them: the manifest does not have them.':
		'{count} bestanden zijn toegevoegd nadat de media gemaakt zijn, waaronder {first}: ze staan niet in het manifest.',
	'Boot images bring files of their own. If this media was not written as an image, find out who added them.':
		'Opstartimages brengen eigen bestanden mee. Zijn deze media niet als image geschreven, zoek dan uit wie ze heeft toegevoegd.',
	'It was changed, or it is encrypted with the key of another media.':
		'Het is gewijzigd, of het is met de sleutel van andere media versleuteld.',
	'It cannot be used: {error}.': 'Het kan niet worden gebruikt: {error}.',
	'It is a link or a device.': 'Het is een koppeling of een apparaat.',
	'The media in {root} is not signed': 'De media in {root} zijn niet ondertekend',
	'{root} holds other media ("{label}", volume {volume} of {volumes}, signed with the key {fingerprint})':
		'{root} bevat andere media (“{label}”, volume {volume} van {volumes}, ondertekend met de sleutel {fingerprint})',
	'The media in {root} cannot be read: {message} {help}':
		'De media in {root} kunnen niet worden gelezen: {message} {help}',
	'{what}, not those that this run was started from. Insert those.':
		'{what}, niet die waarvan deze uitvoering is gestart. Plaats die.',
	'it is not the manifest of a medium': 'het is niet het manifest van een medium',
	'it was written by a newer version of this program':
		'het is door een nieuwere versie van dit programma geschreven',
	'it does not say which medium it is of': 'het zegt niet van welk medium het is',
	'its list of files and packages is not complete': 'de lijst van bestanden en pakketten is niet volledig',
	'the manifest of the package {packageId} is not in it':
		'het manifest van pakket {packageId} staat er niet in',
	'This media is not signed. This program takes media signed with the key {trusted}.':
		'Deze media zijn niet ondertekend. Dit programma neemt media die met de sleutel {trusted} zijn ondertekend.',
	'This media is signed with the key {fingerprint}. This program takes media signed with the key {trusted}.':
		'Deze media zijn met de sleutel {fingerprint} ondertekend. Dit programma neemt media die met de sleutel {trusted} zijn ondertekend.',
	'Use media of yours. If the media is right, give the program its key with --trust.':
		'Gebruik media van uzelf. Zijn de media de juiste, geef het programma hun sleutel dan met --trust.',
	'This media is for {architectures} machines; this one is {architecture}.':
		'Deze media zijn voor {architectures}-machines; deze is {architecture}.',
	'Use media that was made for this kind of machine.':
		'Gebruik media die voor dit soort machine gemaakt zijn.',
	'This is volume {volume} of {volumes}: the task sequences are on volume 1.':
		'Dit is volume {volume} van {volumes}: de takenreeksen staan op volume 1.',
	'Insert volume 1 and start again.': 'Plaats volume 1 en begin opnieuw.',
	'The password is empty.': 'Het wachtwoord is leeg.',
	'The password has a character that cannot be typed.':
		'Het wachtwoord bevat een teken dat niet getypt kan worden.',
	'The password has {count} characters; it may have {longestPassword}.':
		'Het wachtwoord heeft {count} tekens; het mag er {longestPassword} hebben.',
	'The {count} files that the media boots from are not here.':
		'De {count} bestanden waarvan de media opstarten, zijn hier niet.',
	'Take it out, or put something else in its place, and make the media again.':
		'Haal het weg, of zet er iets anders voor in de plaats, en maak de media opnieuw.',
	'The folder is missing.': 'De map ontbreekt.',
	'{folder} is encrypted, and only the password of the media opens it. Give the password, or let all content be fetched before the first step.':
		'{folder} is versleuteld, en alleen het wachtwoord van de media opent het. Geef het wachtwoord, of laat alle inhoud voor de eerste stap ophalen.',
	'Choose another password.': 'Kies een ander wachtwoord.',
	'Packages are encrypted with a key that only the password opens, and there is no password.':
		'Pakketten worden versleuteld met een sleutel die alleen het wachtwoord opent, en er is geen wachtwoord.',
	'Configuration Manager’s format does not encrypt packages.':
		'De indeling van Configuration Manager versleutelt geen pakketten.',
	'Give a password, or leave the packages as they are.':
		'Geef een wachtwoord, of laat de pakketten zoals ze zijn.',
	'Use the format bootseq.': 'Gebruik de indeling bootseq.',
	'It was cancelled.': 'Het is geannuleerd.',
	'Remove the folder.': 'Verwijder de map.',
	'It could not be written: {error}.': 'Het kon niet worden geschreven: {error}.',
	'Make room on the drive or check it, and make the media again.':
		'Maak ruimte op het station of controleer het, en maak de media opnieuw.',
	'The package cannot be on media: {problem}.': 'Het pakket kan niet op media staan: {problem}.',
	'Its name is no package ID.': 'De naam ervan is geen pakket-id.',
	'It was changed after it was signed, or its signature is of another media.':
		'Het is na de ondertekening gewijzigd, of de handtekening is van andere media.',
	'It was made with the key {fingerprint}, but the media names the key {fingerprint2}.':
		'Het is met de sleutel {fingerprint} gemaakt, maar de media noemen de sleutel {fingerprint2}.',
	'no key': 'geen sleutel',
	'the key {key}': 'de sleutel {key}',
	'It holds {found}, but the media is signed with the key {fingerprint}.':
		'Het bevat {found}, maar de media zijn met de sleutel {fingerprint} ondertekend.',
	'are not numbers that the function takes': 'zijn geen getallen die de functie aanneemt',
	'ask for less work than a password needs to be safe':
		'vragen minder werk dan een wachtwoord nodig heeft om veilig te zijn',
	'ask for more memory or time than any medium of ours does':
		'vragen meer geheugen of tijd dan enig medium van ons',
	'It was written as {file}, and does not belong here.': 'Het is als {file} geschreven, en hoort hier niet.',
	'Type the password again; upper and lower case count.':
		'Typ het wachtwoord opnieuw; hoofdletters en kleine letters tellen.',
	'The encrypted part is altered.': 'Het versleutelde deel is gewijzigd.',
	'This is not a document of protected media: it does not begin with BOOTSEQ.':
		'Dit is geen document van beveiligde media: het begint niet met BOOTSEQ.',
	'The file ends after {count} bytes, inside its header.':
		'Het bestand eindigt na {count} bytes, binnen de kop.',
	'The document was written by a newer version of this program.':
		'Het document is door een nieuwere versie van dit programma geschreven.',
	'Use the program that is on the media, or make the media with this version.':
		'Gebruik het programma dat op de media staat, of maak de media met deze versie.',
	'The header says it is {count} bytes long; none is longer than {longestHeader}.':
		'De kop zegt {count} bytes lang te zijn; geen is langer dan {longestHeader}.',
	'The file was cut off: its header of {count} bytes is not whole.':
		'Het bestand is afgekapt: de kop van {count} bytes is niet volledig.',
	'The header cannot be used: {error}.': 'De kop kan niet worden gebruikt: {error}.',
	'The file was cut off: {announced} bytes are announced, {count} are there.':
		'Het bestand is afgekapt: er zijn {announced} bytes aangekondigd, en {count} aanwezig.',
	'The file has {count} bytes more than it announces.':
		'Het bestand heeft {count} bytes meer dan het aankondigt.',
	'it names no cipher, file and key that are known':
		'hij noemt geen bekende versleuteling, bestand en sleutel',
	'its nonce or its length is not one': 'de nonce of de lengte ervan klopt niet',
	'its salt is not 16 bytes long': 'de salt is geen 16 bytes lang',
	'it names no way to its key that is known': 'hij noemt geen bekende weg naar de sleutel',
	'the numbers of its scrypt {problem}': 'de getallen van de scrypt {problem}',
	'The signing key is of the kind {asymmetricKeyType}, not Ed25519.':
		'De ondertekeningssleutel is van het type {asymmetricKeyType}, niet Ed25519.',
	'The signing key cannot be read: it must be a PEM text without a password of its own.':
		'De ondertekeningssleutel kan niet worden gelezen: het moet een PEM-tekst zonder eigen wachtwoord zijn.',
	'it holds no Ed25519 signature and public key': 'het bevat geen Ed25519-handtekening en openbare sleutel',
	'it was changed after it was written': 'het is gewijzigd nadat het geschreven was',
	'it has a key that is no Ed25519 public key': 'het bevat een sleutel die geen openbare Ed25519-sleutel is',
	'"{line}" is neither a fingerprint nor a public key':
		'“{line}” is geen vingerafdruk en geen openbare sleutel',
	'it has no key': 'het bevat geen sleutel',
	'It was changed: it has more than the {size} bytes it had when the media was made.':
		'Het is gewijzigd: het heeft meer dan de {size} bytes die het had toen de media gemaakt werden.',
	'It was changed: it has fewer than the {size} bytes it had when the media was made.':
		'Het is gewijzigd: het heeft minder dan de {size} bytes die het had toen de media gemaakt werden.',
	'It was changed: its SHA-256 is not what it was when the media was made.':
		'Het is gewijzigd: de SHA-256 is niet wat die was toen de media gemaakt werden.',
	'The media variables cannot be written: {message}':
		'De mediavariabelen kunnen niet worden geschreven: {message}',
	'Field {number}: it must be an object with variable, kind and label.':
		'Veld {number}: het moet een object zijn met variable, kind en label.',
	'{key} must be a text': '{key} moet een tekst zijn',
	'kind must be one of {kinds}': 'kind moet een van {kinds} zijn',
	'required must be true or false': 'required moet true of false zijn',
	'Field {number}: {problem}.': 'Veld {number}: {problem}.',
	'Field {number} ({variable}): {problem}.': 'Veld {number} ({variable}): {problem}.',
	'pattern "{pattern}" is no regular expression': 'pattern “{pattern}” is geen reguliere expressie',
	'choices must be a list of texts, or of objects with value and label':
		'choices moet een lijst van teksten zijn, of van objecten met value en label',
	'a choice needs choices': 'een choice heeft choices nodig',
	'default "{default}" is not allowed: {error}': 'default “{default}” is niet toegestaan: {error}',
	'This media has a password.': 'Deze media hebben een wachtwoord.',
	'Type it, or give it as BOOTSEQ_MEDIA_PASSWORD or in the answers file.':
		'Typ het, of geef het als BOOTSEQ_MEDIA_PASSWORD of in het antwoordbestand.',
	'Its key {fingerprint} is not the one that the media was made with: somebody signed it anew.':
		'De sleutel {fingerprint} is niet die waarmee de media gemaakt zijn: iemand heeft ze opnieuw ondertekend.',
	'Do not use this media. Find out who changed it, or make it anew.':
		'Gebruik deze media niet. Zoek uit wie ze gewijzigd heeft, of maak ze opnieuw.',
	'The media variables are missing.': 'De mediavariabelen ontbreken.',
	'Copy the media again from where it was made.': 'Kopieer de media opnieuw van waar ze gemaakt zijn.',
	'The password is wrong.': 'Het wachtwoord is onjuist.',
	'It is not the file that the media variables were written for.':
		'Het is niet het bestand waarvoor de mediavariabelen geschreven zijn.',
	'It does not open with what opened the media variables.':
		'Het gaat niet open met wat de mediavariabelen opende.',
	'it holds more than {entries} files': 'het bevat meer dan {entries} bestanden',
	'it unpacks to more than {totalBytes} MB': 'het wordt uitgepakt meer dan {totalBytes} MB',
	'{label} is required.': '{label} is verplicht.',
	'{label} could not be checked: its pattern {pattern} takes too long. Make the media again with a simpler one.':
		'{label} kon niet worden gecontroleerd: het patroon {pattern} duurt te lang. Maak de media opnieuw met een eenvoudiger patroon.',
	'{label} does not have the form {pattern}.': '{label} heeft niet de vorm {pattern}.',
	'{label} must be one of {choices}.': '{label} moet een van {choices} zijn.',
	'{label} must be yes or no.': '{label} moet ja of nee zijn.',
	'The media variable {name} is "{text}", which is no date.':
		'De mediavariabele {name} is “{text}”, en dat is geen datum.',
	'Make the media again with dates such as 2027-01-31.': 'Maak de media opnieuw met datums zoals 2027-01-31.',
	'The clock of this machine says {now}.': 'De klok van deze machine zegt {now}.',
	'The clock of this machine is wrong: this media was made on {made}. {clock}':
		'De klok van deze machine loopt verkeerd: deze media zijn gemaakt op {made}. {clock}',
	'Set the clock, in the firmware or with the command date, and start again.':
		'Zet de klok goed, in de firmware of met de opdracht date, en begin opnieuw.',
	'This media may be used from {start} on. {clock}':
		'Deze media mogen vanaf {start} worden gebruikt. {clock}',
	'Set the clock if it is wrong, or use other media.':
		'Zet de klok goed als die verkeerd loopt, of gebruik andere media.',
	'This media expired on {end}. {clock}': 'Deze media zijn verlopen op {end}. {clock}',
	'Set the clock if it is wrong, or make new media.':
		'Zet de klok goed als die verkeerd loopt, of maak nieuwe media.',
	'The encrypted files were checked from outside only.':
		'De versleutelde bestanden zijn alleen van buitenaf gecontroleerd.',
	'Give the password as BOOTSEQ_MEDIA_PASSWORD to check the task sequences and their packages.':
		'Geef het wachtwoord als BOOTSEQ_MEDIA_PASSWORD om de takenreeksen en hun pakketten te controleren.',
	'Make the media again if this is not what you meant.':
		'Maak de media opnieuw als dit niet is wat u bedoelde.',
	'Make the media again with what is missing.': 'Maak de media opnieuw met wat ontbreekt.',
	'It refers to the package {id}, which is not on the media.':
		'Ze verwijst naar het pakket {id}, dat niet op de media staat.',
	'It runs the task sequence {id}, which is not on the media.':
		'Ze voert de takenreeks {id} uit, die niet op de media staat.',
	'It cannot be used: make the media again.': 'Het kan niet worden gebruikt: maak de media opnieuw.',
	'This is volume {volume} of {volumes} of "{label}": what is on the others was not looked at.':
		'Dit is volume {volume} van {volumes} van “{label}”: naar wat op de andere staat, is niet gekeken.',
	'Verify every volume.': 'Controleer elk volume.',
	'{location} has no file {name}, which its volume should have.':
		'{location} heeft geen bestand {name}, dat op dit volume hoort te staan.',
	'Do not start this media. Find out who changed it, or make it anew.':
		'Start deze media niet. Zoek uit wie ze veranderd heeft, of maak ze opnieuw.',
	'The files to boot are compared here, but not what firmware starts of a disc or an image: it lies beside them.':
		'De bestanden om op te starten worden hier vergeleken, maar niet wat firmware van een schijf of image start: dat ligt ernaast.',
	'If this is a disc or an image that is mounted, verify its .iso file or its device.':
		'Is dit een schijf of een gekoppelde image, controleer dan het .iso-bestand of het apparaat.',
	'The image starts something from a stick: it was made without.':
		'De image start iets vanaf een stick: ze is zonder gemaakt.',
	'The image starts something, but the manifest has no files to boot from.':
		'De image start iets, maar het manifest heeft geen bestanden om van op te starten.',
	'If nobody of yours made this image bootable, do not start it. Find out who did.':
		'Heeft niemand van u deze image opstartbaar gemaakt, start ze dan niet. Zoek uit wie dat deed.',
	'What {firmware} starts from a disc is gone: the boot catalogue does not have it.':
		'Wat {firmware} vanaf een schijf start is weg: de opstartcatalogus heeft het niet.',
	'What {firmware} starts from a disc is not this file: it was changed.':
		'Wat {firmware} vanaf een schijf start is niet dit bestand: het is veranderd.',
	'The boot catalogue has an entry for the platform {platform} that the image was made without.':
		'De opstartcatalogus heeft een ingang voor het platform {platform} waarzonder de image gemaakt is.',
	'What BIOS starts from a stick is not this file: the first sector was changed.':
		'Wat BIOS vanaf een stick start is niet dit bestand: de eerste sector is veranderd.',
	'What UEFI starts from a stick is not this file: the partition was changed.':
		'Wat UEFI vanaf een stick start is niet dit bestand: de partitie is veranderd.',
	'What UEFI starts from a stick is gone: its partition is not there.':
		'Wat UEFI vanaf een stick start is weg: de partitie is er niet.',
	'The image ends before its partition table.': 'De image eindigt voor haar partitietabel.',
	'The partition table for BIOS has partitions that the image was made without.':
		'De partitietabel voor BIOS heeft partities waarzonder de image gemaakt is.',
	'The partition table for UEFI is damaged, or not the one that the image was made with.':
		'De partitietabel voor UEFI is beschadigd, of niet die waarmee de image gemaakt is.',
	'The copy of the partition table for UEFI is damaged, or another one.':
		'De kopie van de partitietabel voor UEFI is beschadigd, of een andere.',
	'The names in the volume descriptor of the image are no text: something is hidden there.':
		'De namen in de volumebeschrijving van de image zijn geen tekst: er is iets verborgen.',
	'The image has a second boot catalogue, which it was made without.':
		'De image heeft een tweede opstartcatalogus, waarzonder ze gemaakt is.',
	'The image has files in UDF, which it was made without.':
		'De image heeft bestanden in UDF, waarzonder ze gemaakt is.',
	'It is a link or a device: it was added after the media was made.':
		'Het is een koppeling of een apparaat: toegevoegd nadat de media gemaakt zijn.',
	'Make the media in the format bootseq.': 'Maak de media in het formaat bootseq.',
	'It cannot be compared: the media has no signed manifest.':
		'Het kan niet vergeleken worden: de media hebben geen ondertekend manifest.',
	'The first sector of the stick and its partition for BIOS were not compared: they are no files.':
		'De eerste sector van de stick en zijn partitie voor BIOS zijn niet vergeleken: het zijn geen bestanden.',
	'Start the media by UEFI, or write it anew, if they may have been changed.':
		'Start de media met UEFI, of schrijf ze opnieuw, als ze veranderd kunnen zijn.',
	'They are on another partition, or this is a copy that does not boot. Mount that partition and give it with --boot-part <folder>: its files are compared too.':
		'Ze staan op een andere partitie, of dit is een kopie die niet opstart. Koppel die partitie en geef ze op met --boot-part <map>: haar bestanden worden ook vergeleken.',
	'It is of the key {fingerprint}, which was compared with no other: anybody can sign media anew.':
		'Ze is van de sleutel {fingerprint}, die met geen andere vergeleken is: iedereen kan media opnieuw ondertekenen.',
	'Compare it with the fingerprint that you know, or give that with --trust.':
		'Vergelijk ze met de vingerafdruk die u kent, of geef die op met --trust.',
});
