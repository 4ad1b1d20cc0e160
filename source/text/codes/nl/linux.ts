/** Exit codes of Linux programs, in Dutch. */
export const linuxExitCodesNl = (): ReadonlyMap<number, string> =>
	new Map([
		[0, 'geslaagd'],
		[1, 'mislukt, zonder eigen code'],
		[2, 'mislukt, vaak een verkeerd argument of een syntaxisfout in de shell'],
		[64, 'verkeerd gebruik van de opdracht'],
		[65, 'verkeerde indeling van de invoergegevens'],
		[66, 'een invoer kon niet worden geopend'],
		[67, 'onbekende gebruiker'],
		[68, 'onbekende hostnaam'],
		[69, 'een vereiste service is niet beschikbaar'],
		[70, 'interne fout van het programma'],
		[71, 'fout van het besturingssysteem'],
		[72, 'een systeembestand ontbreekt'],
		[73, 'het uitvoerbestand kan niet worden gemaakt'],
		[74, 'invoer- of uitvoerfout'],
		[75, 'een voorbijgaande fout; probeer opnieuw'],
		[76, 'protocolfout'],
		[77, 'geen machtiging'],
		[78, 'configuratiefout'],
		[124, 'time-out (van de opdracht timeout)'],
		[125, 'het programma dat de opdracht moest starten is mislukt'],
		[126, 'de opdracht is gevonden, maar kan niet worden uitgevoerd'],
		[127, 'opdracht niet gevonden'],
		[128, 'ongeldige afsluitcode'],
		[255, 'mislukt, zonder eigen code'],
	]);

/** Signals that end a process, in Dutch. */
export const linuxSignalsNl = (): ReadonlyMap<number, string> =>
	new Map([
		[1, 'de terminal ervan is gesloten (SIGHUP)'],
		[2, 'onderbroken met Ctrl+C (SIGINT)'],
		[3, 'afgesloten met het toetsenbord (SIGQUIT)'],
		[4, 'gecrasht: ongeldige instructie (SIGILL)'],
		[5, 'gestopt op een onderbrekingspunt (SIGTRAP)'],
		[6, 'heeft zichzelf afgebroken (SIGABRT)'],
		[7, 'gecrasht: busfout (SIGBUS)'],
		[8, 'gecrasht: rekenfout (SIGFPE)'],
		[9, 'gedood, misschien door geheugengebrek (SIGKILL)'],
		[11, 'gecrasht: ongeldige geheugentoegang (SIGSEGV)'],
		[13, 'de uitvoer ervan is gesloten (SIGPIPE)'],
		[14, 'het alarm ervan ging af (SIGALRM)'],
		[15, 'gevraagd om te stoppen (SIGTERM)'],
		[24, 'te veel processortijd gebruikt (SIGXCPU)'],
		[25, 'het bestand ervan werd te groot (SIGXFSZ)'],
		[31, 'deed een verboden systeemaanroep (SIGSYS)'],
	]);
