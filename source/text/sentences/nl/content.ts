import type {Sentences} from '../sentences.ts';

/** What may be wrong with content, and with the way to it. */
export const contentNl = (): Sentences => ({
	'{sources} names {text}, which is no full path and no address that begins with file:, http: or https:.':
		'{sources} noemt {text}, en dat is geen volledig pad en geen adres dat met file:, http: of https: begint.',
	'{from} has more than the {size} bytes that were announced: it changes while it is read, or its manifest is of another version.':
		'{from} heeft meer dan de {size} aangekondigde bytes: het verandert terwijl het gelezen wordt, of het manifest is van een andere versie.',
	'{from} has fewer than the {size} bytes that were announced: it changes while it is read, or its manifest is of another version.':
		'{from} heeft minder dan de {size} aangekondigde bytes: het verandert terwijl het gelezen wordt, of het manifest is van een andere versie.',
	'{file} is not what its manifest says: its SHA-256 is another one. Put the right content there, or make the manifest anew.':
		'{file} is niet wat het manifest zegt: de SHA-256 is anders. Zet er de juiste inhoud neer, of maak het manifest opnieuw.',
	'{from} stopped answering: {message}. Check the network and the share.':
		'{from} antwoordt niet meer: {message}. Controleer het netwerk en de share.',
	'{folder} is a link or a device, and cannot be copied.':
		'{folder} is een koppeling of een apparaat en kan niet worden gekopieerd.',
	'Package {packageId}': 'Pakket {packageId}',
	'{named} is not a package ID.': '{named} is geen pakket-id.',
	'The content of the task sequence': 'De inhoud van de takenreeks',
	'{place} cannot be used in place, as {inPlace} asks: only folders can. Use a folder, or take the variable away.':
		'{place} kan niet ter plaatse worden gebruikt, zoals {inPlace} vraagt: dat kunnen alleen mappen. Gebruik een map, of haal de variabele weg.',
	'Package {packageId} must be fetched, and there is no state folder to keep it in.':
		'Pakket {packageId} moet worden opgehaald, en er is geen toestandsmap om het in te bewaren.',
	'Package {packageId} could not be removed from {folder}: {message}':
		'Pakket {packageId} kon niet uit {folder} worden verwijderd: {message}',
	'{what} is not there ({said}).': '{what} is er niet ({said}).',
	'{what} may not be read ({said}).': '{what} mag niet worden gelezen ({said}).',
	'{what} cannot be read: {said}.': '{what} kan niet worden gelezen: {said}.',
	'{what} could not be written: the drive became full. The file that did not fit was removed, those that are whole are kept. Make room on the drive.':
		'{what} kon niet worden geschreven: het station raakte vol. Het bestand dat niet paste, is verwijderd; wat heel is, blijft. Maak ruimte op het station.',
	'{what} could not be written: {said}.': '{what} kon niet worden geschreven: {said}.',
	'The transfer was cancelled.': 'De overdracht is geannuleerd.',
	'{packageId} does not answer: {message}. Check the network and the share.':
		'{packageId} antwoordt niet: {message}. Controleer het netwerk en de share.',
	'The manifest {place} cannot be used: {problem}. Make it anew from the content.':
		'Het manifest {place} kan niet worden gebruikt: {problem}. Maak het opnieuw uit de inhoud.',
	'{path} is no file and no folder': '{path} is geen bestand en geen map',
	'The content of {place} cannot be used: {problem}.':
		'De inhoud van {place} kan niet worden gebruikt: {problem}.',
	'{what} does not fit: {needed} are needed in {folder} and {reservedSpace} are kept free, but only {free} are free. Make room, or use a larger drive.':
		'{what} past niet: er is {needed} nodig in {folder} en {reservedSpace} blijft vrij, maar er is maar {free} vrij. Maak ruimte, of gebruik een groter station.',
	'{bytes} MB': '{bytes} MB',
	'The address of the proxy, {url}, is not usable. It is written http://<name>:<port>.':
		'Het adres van de proxy, {url}, is niet bruikbaar. Schrijf het als http://<naam>:<poort>.',
	'The server does not give {url} to this account (403).':
		'De server geeft {url} niet aan dit account (403).',
	'{url} is not on the server ({status}).': '{url} staat niet op de server ({status}).',
	'The server is too busy for {url} ({status}).': 'De server heeft het te druk voor {url} ({status}).',
	'The server failed at {url} ({status}). Its own log says why.':
		'De server is mislukt bij {url} ({status}). Het eigen logboek ervan zegt waarom.',
	'The server answered {status} for {url}.': 'De server antwoordde {status} voor {url}.',
	'The server {host} does not accept the user name or password for content servers (401).':
		'De server {host} aanvaardt de gebruikersnaam of het wachtwoord voor inhoudsservers niet (401).',
	'The server {host} wants a user name and password (401), and none is set for content servers.':
		'De server {host} wil een gebruikersnaam en wachtwoord (401), en er is er geen ingesteld voor inhoudsservers.',
	'The server {host} wants {schemes} authentication (401). Only basic authentication is supported: allow it, over HTTPS, or allow anonymous reading.':
		'De server {host} wil {schemes}-verificatie (401). Alleen basisverificatie wordt ondersteund: sta die toe, over HTTPS, of sta anoniem lezen toe.',
	'more than {limit}': 'meer dan {limit}',
	'What came from {url} is not what it should be: its SHA-256 is {found}, not {wanted}. It was removed. Put the right file on the server, or make its manifest anew.':
		'Wat van {url} kwam, is niet wat het moet zijn: de SHA-256 is {found}, niet {wanted}. Het is verwijderd. Zet het juiste bestand op de server, of maak het manifest opnieuw.',
	'{url} has {found} bytes on the server, not the {size} that it should have. Was it changed after its manifest was made?':
		'{url} heeft {found} bytes op de server, niet de {size} die het moet hebben. Is het gewijzigd nadat het manifest was gemaakt?',
	'The drive became full while {target} was fetched; what had come of it was removed. Make room on the drive.':
		'Het station raakte vol terwijl {target} werd opgehaald; wat ervan was aangekomen, is verwijderd. Maak ruimte op het station.',
	'the server {server}': 'de server {server}',
	'{server} through the proxy {proxy}': '{server} via de proxy {proxy}',
	'No secure connection to the server {server} could be set up ({code}). Does it speak TLS 1.2 or later, and on this port?':
		'Er kon geen beveiligde verbinding met de server {server} worden gemaakt ({code}). Spreekt die TLS 1.2 of later, en op deze poort?',
	'What the server {server} answers is not HTTP ({code}). Is it the right port? Does the address begin with the right one of http:// and https://?':
		'Wat de server {server} antwoordt, is geen HTTP ({code}). Is het de juiste poort? Begint het adres met het juiste van http:// en https://?',
	'The connection to {reached} failed ({code}).': 'De verbinding met {reached} is mislukt ({code}).',
	'unknown error': 'onbekende fout',
	'The name {name} could not be resolved ({code}). Is the network up, and is the name server right?':
		'De naam {name} kon niet worden omgezet ({code}). Werkt het netwerk, en is de naamserver de juiste?',
	'{reached} cannot be reached ({code}). Is the network up, is the server running, does a firewall forbid it?':
		'{reached} is niet bereikbaar ({code}). Werkt het netwerk, draait de server, verbiedt een firewall het?',
	'{reached} did not answer in time ({code}).': '{reached} heeft niet op tijd geantwoord ({code}).',
	'The connection to {reached} was cut ({code}).': 'De verbinding met {reached} is verbroken ({code}).',
	'The certificate of the server {server} is for another name. It is not accepted. Use the name that is in the certificate.':
		'Het certificaat van de server {server} is voor een andere naam. Het wordt niet aanvaard. Gebruik de naam die in het certificaat staat.',
	'The certificate of the server {server} has expired. It is not accepted. If it is still valid, set the clock of this computer.':
		'Het certificaat van de server {server} is verlopen. Het wordt niet aanvaard. Als het nog geldig is, zet dan de klok van deze computer goed.',
	'The certificate of the server {server} is not valid yet. It is not accepted. If it should be, set the clock of this computer.':
		'Het certificaat van de server {server} is nog niet geldig. Het wordt niet aanvaard. Als het dat wel hoort te zijn, zet dan de klok van deze computer goed.',
	'The certificate of the server {server} comes from an authority that is not trusted here. It is not accepted. Put the certificate of that authority on the media.':
		'Het certificaat van de server {server} komt van een instantie die hier niet wordt vertrouwd. Het wordt niet aanvaard. Zet het certificaat van die instantie op de media.',
	'The certificate of the server {server} is not accepted ({code}).':
		'Het certificaat van de server {server} wordt niet aanvaard ({code}).',
	'The proxy {proxy} does not connect to {server}: it answered {status}.':
		'De proxy {proxy} maakt geen verbinding met {server}: het antwoord was {status}.',
	'The proxy {proxy} did not connect to {server} in time.':
		'De proxy {proxy} maakte niet op tijd verbinding met {server}.',
	'The proxy {proxy} wants a user name and password that it knows. Set the account for the proxy, or correct it.':
		'De proxy {proxy} wil een gebruikersnaam en wachtwoord die hij kent. Stel het account voor de proxy in, of verbeter het.',
	'it lists the folder {folder}, which is not there': 'hij noemt de map {folder}, die er niet is',
	'it lists more than {mostFiles} files and folders': 'hij noemt meer dan {mostFiles} bestanden en mappen',
	'The server {host} does not list folders (no WebDAV: {status}). Put a manifest beside the package.':
		'De server {host} geeft geen mapinhoud (geen WebDAV: {status}). Zet een manifest naast het pakket.',
	'The listing of {url} is not usable: {why}.': 'De lijst van {url} is niet bruikbaar: {why}.',
	'it names {href}, which is not below it': 'hij noemt {href}, dat er niet onder ligt',
	'it does not say how large {path} is': 'hij zegt niet hoe groot {path} is',
	'its root is {name}, not multistatus': 'het hoofdelement is {name}, niet multistatus',
	'{url} is larger than the {limit} bytes that make sense for it.':
		'{url} is groter dan de {limit} bytes die ervoor zinnig zijn.',
	'The server {host} sends {url} compressed ({encoding}), though that was not asked for. Switch compression off for content.':
		'De server {host} stuurt {url} gecomprimeerd ({encoding}), wat niet gevraagd was. Zet compressie voor inhoud uit.',
	'The connection to {host} ended in the middle of {url}: {received} bytes came.':
		'De verbinding met {host} eindigde midden in {url}: er kwamen {received} bytes.',
	'The connection to {host} ended in the middle of {url}: {received} of {announced} bytes came.':
		'De verbinding met {host} eindigde midden in {url}: er kwamen {received} van {announced} bytes.',
	'The server {host} sent nothing more of {url} for {stallTimeout} seconds, after {received} bytes.':
		'De server {host} stuurde {stallTimeout} seconden lang niets meer van {url}, na {received} bytes.',
	'The server {host} sends more of {url} than the {count} bytes that it announced.':
		'De server {host} stuurt meer van {url} dan de {count} aangekondigde bytes.',
	'The server sends on and on from {url}.': 'De server blijft maar sturen vanaf {url}.',
	'The server {host} did not answer for {stallTimeout} seconds.':
		'De server {host} heeft {stallTimeout} seconden niet geantwoord.',
	'somewhere that is no address': 'iets dat geen adres is',
	'The server {protocol}//{host} sends on to {named}. Other servers are not followed: if that one is right, make it a source itself.':
		'De server {protocol}//{host} verwijst door naar {named}. Andere servers worden niet gevolgd: is dat de juiste, maak die dan zelf een bron.',
	'{address} is no address of a web server: it must begin with http:// or https://.':
		'{address} is geen adres van een webserver: het moet met http:// of https:// beginnen.',
	'The address {address} holds a user name or password, where everybody can read it. Set the account for content servers instead.':
		'Het adres {address} bevat een gebruikersnaam of wachtwoord, waar iedereen het kan lezen. Stel in plaats daarvan het account voor inhoudsservers in.',
	'The address {address} has a # in it. As a part of a name it is written %23.':
		'Het adres {address} bevat een #. Als deel van een naam schrijft u dat als %23.',
	'it is not JSON': 'het is geen JSON',
	'it has no "package" and "files"': 'het heeft geen “package” en “files”',
	'it is of another package, {named}': 'het is van een ander pakket, {named}',
	'entry {index} of "files" needs a "path", a "size" in bytes and a "sha256"':
		'item {index} van “files” heeft een “path”, een “size” in bytes en een “sha256” nodig',
	'it is empty': 'het is leeg',
	'it is absolute': 'het is absoluut',
	'it has a backslash': 'het bevat een backslash',
	'{path} may not be in a package: {problem}': '{path} mag niet in een pakket staan: {problem}',
	'{path} is there twice; names that differ only in case count as equal':
		'{path} staat er twee keer in; namen die alleen in hoofdletters verschillen, tellen als gelijk',
	'{both} is a file and a folder': '{both} is een bestand en een map',
	'it could lead out of the folder of the package': 'het zou buiten de map van het pakket kunnen leiden',
	'it names a drive': 'het noemt een station',
	'it has a control character': 'het bevat een besturingsteken',
	'it has a character that Windows does not allow': 'het bevat een teken dat Windows niet toestaat',
	'a name ends with a dot or a space': 'een naam eindigt op een punt of een spatie',
	'it has a name that Windows keeps for a device': 'het heeft een naam die Windows voor een apparaat bewaart',
	'a name is longer than {longestName} bytes': 'een naam is langer dan {longestName} bytes',
	'nothing came for {milliseconds} seconds': 'er kwam {milliseconds} seconden niets',
	'It is not in {places} either.': 'Het is ook niet in {places}.',
	'Package {packageId} could not be had. {problems}{elsewhere}':
		'Pakket {packageId} kon niet worden verkregen. {problems}{elsewhere}',
	'Package {packageId} was not found: this task sequence came without media and without content.':
		'Pakket {packageId} is niet gevonden: deze takenreeks kwam zonder media en zonder inhoud.',
	'Package {packageId} was not found. Looked for {places}. Add the package to the media, or put its folder in one of these places.':
		'Pakket {packageId} is niet gevonden. Gezocht naar {places}. Voeg het pakket toe aan de media, of zet de map ervan op een van deze plaatsen.',
	"{file} is a link or no file at all: what it leads to is not the package's.":
		'{file} is een koppeling of geen bestand: waar het naar leidt, hoort niet bij het pakket.',
	'The certificates file {file} ({certificates})': 'Het certificatenbestand {file} ({certificates})',
	'There is no certificate in {file} ({certificates}). It takes PEM texts.':
		'Er is geen certificaat in {file} ({certificates}). Er moeten PEM-teksten in staan.',
	'There is no manifest {url}.manifest.json, and the server does not list folders (WebDAV). Put a manifest there.':
		'Er is geen manifest {url}.manifest.json, en de server geeft geen mapinhoud (WebDAV). Zet er een manifest neer.',
	'{packageId} cannot be read.': '{packageId} kan niet worden gelezen.',
});
