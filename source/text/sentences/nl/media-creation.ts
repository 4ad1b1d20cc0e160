import type {Sentences} from '../sentences.ts';

/** What is said while media are made. */
export const mediaCreationNl = (): Sentences => ({
	'Changing a Windows PE image': 'Een Windows PE-image wijzigen',
	'The boot image': 'De opstartimage',
	'{bootWim} is no Windows image that can be read. {message}':
		'{bootWim} is geen Windows-image die kan worden gelezen. {message}',
	'Name the boot.wim of the Windows PE add-on, or of a Configuration Manager boot image.':
		'Noem de boot.wim van de Windows PE-invoegtoepassing, of van een opstartinstallatiekopie van Configuration Manager.',
	'{bootWim} is for processors of the kind {architecture}, and the program for x64.':
		'{bootWim} is voor processors van het type {architecture}, en het programma voor x64.',
	'Name the boot.wim for amd64.': 'Noem de boot.wim voor amd64.',
	'A Linux boot image': 'Een Linux-opstartimage',
	'Debian packages of the boot image cannot be found. {message}':
		'Debian-pakketten van de opstartimage zijn niet te vinden. {message}',
	'Run apt-get update, and check that the sources of this machine are those of Debian.':
		'Voer apt-get update uit, en controleer of de bronnen van deze machine die van Debian zijn.',
	'Debian packages of the boot image cannot be fetched. {message}':
		'Debian-pakketten van de opstartimage kunnen niet worden opgehaald. {message}',
	'Run apt-get update, check the network, and start again.':
		'Voer apt-get update uit, controleer het netwerk, en begin opnieuw.',
	'The kernel package has no modules.': 'Het kernelpakket heeft geen modules.',
	'Run apt-get update.': 'Voer apt-get update uit.',
	'The Debian packages that were fetched do not hold {name}.':
		'De opgehaalde Debian-pakketten bevatten {name} niet.',
	'The boot image is made from Debian 12 or later: check the sources of this machine.':
		'De opstartimage wordt uit Debian 12 of later gemaakt: controleer de bronnen van deze machine.',
	'Nothing was created. Mend the cause, then try again.':
		'Er is niets gemaakt. Verhelp de oorzaak en probeer het opnieuw.',
	'The content of the media': 'De inhoud van de media',
	'Nothing was created.': 'Er is niets gemaakt.',
	'{bootPortion}: {bootImage} holds media already (SMS/data or SMS/PKG). Give the boot files alone.':
		'{bootPortion}: {bootImage} bevat al media (SMS/data of SMS/PKG). Geef alleen de opstartbestanden.',
	'Nothing was created:': 'Er is niets gemaakt:',
	'Mend this, then create the media again.': 'Verhelp dit en maak de media dan opnieuw.',
	'{id}: {name} is larger than 4 GB: a stick with FAT32 cannot hold it. Use NTFS, exFAT, ext4 or an image.':
		'{id}: {name} is groter dan 4 GB: een stick met FAT32 kan het niet bevatten. Gebruik NTFS, exFAT, ext4 of een image.',
	'The media were not created: it was cancelled.': 'De media zijn niet gemaakt: het is geannuleerd.',
	'What had been written was removed.': 'Wat er al geschreven was, is verwijderd.',
	'{id}: {path} has {size} bytes, and no volume has room for it.':
		'{id}: {path} heeft {size} bytes, en geen volume heeft er plaats voor.',
	'{first} must be on the first volume, and do not fit there.':
		'{first} moeten op het eerste volume staan, en passen daar niet.',
	'A volume of {capacity} bytes has no room beside the {taken} that every volume needs.':
		'Een volume van {capacity} bytes heeft geen plaats naast de {taken} die elk volume nodig heeft.',
	'{folder} is not there.': '{folder} is er niet.',
	'{folder} is no folder.': '{folder} is geen map.',
	'{folder} is a link or a device, which media cannot hold. Put a copy of the file there.':
		'{folder} is een koppeling of een apparaat, en dat kunnen media niet bevatten. Zet er een kopie van het bestand neer.',
	'boot image': 'opstartimage',
	'{target} is there already.': '{target} is er al.',
	'{target} is there already, and holds no media.': '{target} is er al, en bevat geen media.',
	'{image} is there already, and holds no media. {message}':
		'{image} is er al, en bevat geen media. {message}',
	'{image} is there already, and is no image of a USB disk with media.':
		'{image} is er al, en is geen image van een USB-schijf met media.',
	'{place} is a folder.': '{place} is een map.',
	'Volume {volume} would have {size} bytes, more than the {split} that were asked for.':
		'Volume {volume} zou {size} bytes hebben, meer dan de {split} die gevraagd zijn.',
	'Nothing was created. Give --split a smaller size.':
		'Er is niets gemaakt. Geef --split een kleinere grootte.',
	'Take a larger disk, or write images and split them into volumes.':
		'Neem een grotere schijf, of schrijf images en verdeel ze in volumes.',
	'{program} is no program for {platform} on x64.': '{program} is geen programma voor {platform} op x64.',
	'Name the program for {platform}: --program programs/{build}.':
		'Noem het programma voor {platform}: --program programs/{build}.',
	'No computer starts from these media: {needed} is not among the boot files. Give the whole folder of Windows PE media as the boot image, or linux.':
		'Geen computer start van deze media: {needed} is niet bij de opstartbestanden. Geef de hele map van Windows PE-media als opstartimage, of linux.',
	'{output} cannot be made: {error}.': '{output} kan niet gemaakt worden: {error}.',
	'Name another place, or give --replace.': 'Noem een andere plaats, of geef --replace.',
	'Name another place.': 'Noem een andere plaats.',
	'Process {owner} is making media in {target}.': 'Proces {owner} maakt media in {target}.',
	'Wait for it to end. If it is no bootseq at all, remove {folder}.':
		'Wacht tot het klaar is. Is het helemaal geen bootseq, verwijder dan {folder}.',
	'"{text}" is no size of a volume: give none, 4.7GB, 8.5GB, or any number with B, KB, MB or GB.':
		'“{text}” is geen grootte van een volume: geef none, 4.7GB, 8.5GB, of een getal met B, KB, MB of GB.',
	'A volume of {bytes} bytes is too small: {smallest} are the least.':
		'Een volume van {bytes} bytes is te klein: {smallest} is het minste.',
	'{what} does not fit: {needed} are needed in {folder}, and {free} are free.':
		'{what} past niet: er is {needed} nodig in {folder}, en er is {free} vrij.',
	'Make room there, or choose another place.': 'Maak daar ruimte, of kies een andere plaats.',
	'It was cancelled; what had been made so far was removed.':
		'Het is geannuleerd; wat er tot dan gemaakt was, is verwijderd.',
	'Start again when it is wanted.': 'Begin opnieuw wanneer u wilt.',
	'{what} could not be written: the drive became full.':
		'{what} kon niet worden geschreven: het station raakte vol.',
	'{what} could not be made: {message}.': '{what} kon niet worden gemaakt: {message}.',
	'Check the path, and what may be read and written there.':
		'Controleer het pad, en wat daar gelezen en geschreven mag worden.',
	'Finding removable disks': 'Verwisselbare schijven zoeken',
	'The disks of this computer cannot be listed: {message}':
		'De schijven van deze computer kunnen niet worden opgesomd: {message}',
	'Make an image file, and write it to the disk on another computer.':
		'Maak een imagebestand, en schrijf het op een andere computer naar de schijf.',
	'signal {ended}': 'signaal {ended}',
	'{tool} ended with {ended}': '{tool} eindigde met {ended}',
	'Correct what it says and start again.': 'Verhelp wat het zegt en begin opnieuw.',
	'{what} needs {missing}, which this computer does not have.':
		'{what} vraagt {missing}, en dat heeft deze computer niet.',
	'On Debian: apt-get install {packages}.': 'Op Debian: apt-get install {packages}.',
	'The image': 'De image',
	'An ISO image': 'Een ISO-image',
	'oscdimg cannot make an image that starts our Linux boot image.':
		'oscdimg kan geen image maken die onze Linux-opstartimage start.',
	'Make it on Linux with xorriso.': 'Maak haar op Linux met xorriso.',
	'An ISO image needs oscdimg, which this computer does not have.':
		'Een ISO-image vraagt oscdimg, en dat heeft deze computer niet.',
	'Install the Deployment Tools of the Windows ADK and start in its command prompt.':
		'Installeer de implementatiehulpprogramma’s van de Windows ADK en start in de opdrachtprompt daarvan.',
	'The disk {path}': 'De schijf {path}',
	'The disk {model} ({serial}) is not at {path} any more.':
		'De schijf {model} ({serial}) is niet meer op {path}.',
	'Connect it again and choose it once more.': 'Sluit hem weer aan en kies hem nog een keer.',
	'The medium has {size} bytes, and the disk {model} only {size2}.':
		'Het medium heeft {size} bytes, en de schijf {model} maar {size2}.',
	'Take a larger disk, or split the medium into volumes.':
		'Neem een grotere schijf, of splits het medium in volumes.',
	'The disk is in use: {place} cannot be unmounted. {message}':
		'De schijf is in gebruik: {place} kan niet worden ontkoppeld. {message}',
	'Close what uses it and start again.': 'Sluit wat hem gebruikt en begin opnieuw.',
	'{what} does not hold what was written to it, from byte {position} on.':
		'{what} bevat niet wat erop geschreven is, vanaf byte {position}.',
	'The disk is worn out or not as large as it says: take another one.':
		'De schijf is versleten of niet zo groot als hij zegt: neem een andere.',
	'An image of a USB disk': 'Een image van een USB-schijf',
	'The order cannot be read:': 'De opdracht kan niet worden gelezen:',
	'See bootseq media create --help.': 'Zie bootseq media create --help.',
	'There is no sources/boot.wim in {folder} to put the program into.':
		'Er is geen sources/boot.wim in {folder} om het programma in te zetten.',
	'Name the folder of Windows PE media, or leave --program out.':
		'Noem de map van Windows PE-media, of laat --program weg.',
	'What boots needs this program as one file for that system.':
		'Wat opstart, heeft dit programma als één bestand voor dat systeem nodig.',
	'Make it with "npm run build:programs", and name it: --program programs/{name}.':
		'Maak het met “npm run build:programs”, en noem het: --program programs/{name}.',
	'No task sequence was named. Give at least one document or export.':
		'Er is geen takenreeks genoemd. Geef ten minste één document of export.',
	'Two different task sequences have the ID {packageId}: "{name}" in {file} and "{name2}" in {file2}. Give one of them.':
		'Twee verschillende takenreeksen hebben de id {packageId}: “{name}” in {file} en “{name2}” in {file2}. Geef er een van.',
	'{file} holds several task sequences: an ID or a name can be given for one alone.':
		'{file} bevat meerdere takenreeksen: een id of naam kan alleen voor één worden gegeven.',
	'"{packageId}" is no ID of a task sequence: it is one name of letters, digits, "_" and "-".':
		'“{packageId}” is geen id van een takenreeks: dat is één naam van letters, cijfers, “_” en “-”.',
	'The application {id} has no content: it needs no folder.':
		'De toepassing {id} heeft geen inhoud: ze heeft geen map nodig.',
	'The application {id} has several contents: {content}. Give a folder for each, as a package.':
		'De toepassing {id} heeft meerdere inhouden: {content}. Geef voor elk een map, als pakket.',
	'"{id}" is no package ID: it is one name of letters, digits, "_" and "-".':
		'“{id}” is geen pakket-id: dat is één naam van letters, cijfers, “_” en “-”.',
	'The package ID {prestartPackageId} is kept for the files of the prestart command.':
		'De pakket-id {prestartPackageId} is voor de bestanden van de prestartopdracht.',
	'Two folders are given for {id}: {folder} and {folder2}. Give one.':
		'Er zijn twee mappen gegeven voor {id}: {folder} en {folder2}. Geef er een.',
	'There is no folder for {packageId}, which is wanted by {wantedBy}.':
		'Er is geen map voor {packageId}, die nodig is voor {wantedBy}.',
	'Nobody can be asked what to create.': 'Er kan niemand worden gevraagd wat er gemaakt moet worden.',
	'Say it: bootseq media create --help.': 'Zeg het: bootseq media create --help.',
	'the task sequence {name} ({packageId})': 'de takenreeks {name} ({packageId})',
	'{wantedBy}: {name} needs the Configuration Manager client and cannot run.':
		'{wantedBy}: {name} heeft de Configuration Manager-client nodig en kan niet lopen.',
	'the reference list of {title}': 'de verwijzingslijst van {title}',
	'the application {name} in the reference list of {title}':
		'de toepassing {name} in de verwijzingslijst van {title}',
	'the step “{path}” of {title}': 'de stap “{path}” van {title}',
	'The task sequences cannot be used': 'De takenreeksen kunnen niet worden gebruikt',
	'Nobody is there to answer on unattended media': 'Bij onbeheerde media is er niemand om te antwoorden',
	'What describes the software cannot be used': 'Wat de software beschrijft, kan niet worden gebruikt',
	'The packages cannot be used as they are given': 'De pakketten kunnen zo niet worden gebruikt',
	'The task sequences need what is not there:': 'De takenreeksen hebben nodig wat er niet is:',
	'Give every package as --package ID=<folder>, or say with --leave-out ID that the run has it from elsewhere. Nothing was created.':
		'Geef elk pakket als --package ID=<map>, of zeg met --leave-out ID dat de uitvoering het van elders heeft. Er is niets gemaakt.',
	'Packages are encrypted with what the password opens: give a password.':
		'Pakketten worden versleuteld met wat het wachtwoord opent: geef een wachtwoord.',
	'Which of {deployed} is to run? Name it as required.':
		'Welke van {deployed} moet lopen? Noem haar als verplicht.',
	'The prestart form asks for “{label}”. Give it a default.':
		'Het prestartformulier vraagt naar “{label}”. Geef het een standaardwaarde.',
	'The media have expired already: they may be used until {validTo}.':
		'De media zijn al verlopen: ze mogen tot {validTo} worden gebruikt.',
	'The media have no password: whoever has them can read the task sequences and the variables.':
		'De media hebben geen wachtwoord: wie ze heeft, kan de takenreeksen en de variabelen lezen.',
	'The media are unattended and have a password, which somebody must type at every start.':
		'De media zijn onbeheerd en hebben een wachtwoord, dat iemand bij elke start moet typen.',
	'The format of Configuration Manager is weak: a password can be guessed offline, and nothing shows alterations.':
		'De indeling van Configuration Manager is zwak: een wachtwoord kan offline worden geraden, en niets toont wijzigingen.',
	'No task sequence of these media is "{required}". There are: {names}.':
		'Geen takenreeks van deze media is “{required}”. Er zijn: {names}.',
	'More than one task sequence of these media is "{required}". There are: {names}.':
		'Meer dan één takenreeks van deze media is “{required}”. Er zijn: {names}.',
	'Where the media go is not said. Name a folder, a file .iso or .img, or a removable disk.':
		'Waar de media heen gaan, is niet gezegd. Noem een map, een bestand .iso of .img, of een verwisselbare schijf.',
	'the name of a keyboard layout, such as fr': 'de naam van een toetsenbordindeling, zoals fr',
	'one line of at most 200 characters': 'één regel van ten hoogste 200 tekens',
	'{name} is "{text}", which is no date such as 2027-01-31 or 2027-01-31T08:00Z.':
		'{name} is “{text}”, en dat is geen datum zoals 2027-01-31 of 2027-01-31T08:00Z.',
	'{name} must be {what}.': '{name} moet {what} zijn.',
	'variables: {name} has a field of its own.': 'variables: {name} heeft een eigen veld.',
	'The media would expire ({validTo}) before they may be used ({validFrom}).':
		'De media zouden verlopen ({validTo}) voordat ze gebruikt mogen worden ({validFrom}).',
	'There are files for a prestart command, and no command.':
		'Er zijn bestanden voor een prestartopdracht, en geen opdracht.',
	'Configuration Manager has no encrypted packages: they need the format bootseq.':
		'Configuration Manager heeft geen versleutelde pakketten: die vragen het formaat bootseq.',
	'Configuration Manager signs no media: a signing key needs the format bootseq.':
		'Configuration Manager ondertekent geen media: een sleutel vraagt het formaat bootseq.',
	'Packages of media with several volumes cannot be encrypted. Leave one of the two out.':
		'Pakketten van media met meer delen kunnen niet versleuteld worden. Laat een van de twee weg.',
	'{output} is no removable disk that media may be written to.':
		'{output} is geen verwisselbare schijf waarop media geschreven mogen worden.',
	'There is none here: connect one.': 'Er is er hier geen: sluit er een aan.',
	'There are: {others}.': 'Er zijn: {others}.',
	'Nothing was written: {path} is {model}, serial number {disk}, {size} bytes, and all of it would be lost.':
		'Er is niets geschreven: {path} is {model}, serienummer {disk}, {size} bytes, en alles erop zou verloren gaan.',
	'If that is meant, type its serial number, or give it as --erase-disk {disk}.':
		'Is dat de bedoeling, typ dan het serienummer, of geef het als --erase-disk {disk}.',
	'A disk takes one volume.': 'Op een schijf gaat één volume.',
	'Leave --split out, or write images.': 'Laat --split weg, of schrijf images.',
	'{id}: {name} has a name of more than {longestOnDisc} characters: Linux reads it from the disc whole, Windows cut off. Shorten it if Windows shall read it, or use a stick.':
		'{id}: {name} heeft een naam van meer dan {longestOnDisc} tekens: Linux leest die volledig van de disc, Windows afgekapt. Verkort hem als Windows hem moet lezen, of gebruik een stick.',
	'{place} takes {form}, not "{text}".': '{place} neemt {form}, niet “{text}”.',
	'{place} takes {form}, and {name} is given twice. Give it once.':
		'{place} neemt {form}, en {name} is twee keer opgegeven. Geef het één keer op.',
	'{help} The disk {output} is empty now: what was on it is lost.':
		'{help} De schijf {output} is nu leeg: wat erop stond, is verloren.',
	'{splitSize} is wanted, and empty: give a size such as 700 MB.':
		'{splitSize} wordt gevraagd, en is leeg: geef een grootte als 700 MB.',
	'The media are unattended, and the variable {name} has no value: it would be asked for at every start, where nobody is. Give it one.':
		'De media zijn onbeheerd, en de variabele {name} heeft geen waarde: die zou bij elke start gevraagd worden, waar niemand is. Geef er een.',
	'There is no file {file}. Check the path.': 'Er is geen bestand {file}. Controleer het pad.',
	'{file} is a folder. Name a file in it.': '{file} is een map. Noem een bestand erin.',
	'{file} could not be read: {error}. Check what it is, and who may read it.':
		'{file} kon niet gelezen worden: {error}. Controleer wat het is, en wie het mag lezen.',
	'There is no {missing} to make boot files from.': 'Er is geen {missing} om opstartbestanden van te maken.',
	'{machine} could not be read: {message}.': '{machine} kon niet gelezen worden: {message}.',
});
