/** Exit codes of Linux programs, in French. */
export const linuxExitCodesFr = (): ReadonlyMap<number, string> =>
	new Map([
		[0, 'succès'],
		[1, 'échec, sans code propre'],
		[2, 'échec, souvent un argument faux ou une erreur de syntaxe du shell'],
		[64, 'mauvaise utilisation de la commande'],
		[65, 'mauvais format des données d’entrée'],
		[66, 'une entrée n’a pas pu être ouverte'],
		[67, 'utilisateur inconnu'],
		[68, 'nom d’hôte inconnu'],
		[69, 'un service nécessaire n’est pas disponible'],
		[70, 'erreur interne du programme'],
		[71, 'erreur du système d’exploitation'],
		[72, 'un fichier système manque'],
		[73, 'le fichier de sortie ne peut pas être créé'],
		[74, 'erreur d’entrée ou de sortie'],
		[75, 'échec passager ; réessayez'],
		[76, 'erreur de protocole'],
		[77, 'permission refusée'],
		[78, 'erreur de configuration'],
		[124, 'délai d’attente expiré (de la commande timeout)'],
		[125, 'le programme qui devait lancer la commande a échoué'],
		[126, 'la commande a été trouvée mais ne peut pas être exécutée'],
		[127, 'commande introuvable'],
		[128, 'code de sortie non valide'],
		[255, 'échec, sans code propre'],
	]);

/** Signals that end a process, in French. */
export const linuxSignalsFr = (): ReadonlyMap<number, string> =>
	new Map([
		[1, 'son terminal a été fermé (SIGHUP)'],
		[2, 'interrompu par Ctrl+C (SIGINT)'],
		[3, 'quitté au clavier (SIGQUIT)'],
		[4, 'il s’est planté : instruction non autorisée (SIGILL)'],
		[5, 'il s’est arrêté à un point d’arrêt (SIGTRAP)'],
		[6, 'il a abandonné de lui-même (SIGABRT)'],
		[7, 'il s’est planté : erreur de bus (SIGBUS)'],
		[8, 'il s’est planté : erreur arithmétique (SIGFPE)'],
		[9, 'il a été tué, peut-être faute de mémoire (SIGKILL)'],
		[11, 'il s’est planté : accès mémoire non valide (SIGSEGV)'],
		[13, 'sa sortie a été fermée (SIGPIPE)'],
		[14, 'son alarme s’est déclenchée (SIGALRM)'],
		[15, 'on lui a demandé de finir (SIGTERM)'],
		[24, 'il a utilisé trop de temps processeur (SIGXCPU)'],
		[25, 'son fichier est devenu trop grand (SIGXFSZ)'],
		[31, 'il a fait un appel système interdit (SIGSYS)'],
	]);
