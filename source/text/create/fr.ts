import {countIn} from '../count.ts';
import type {CreateMessages} from './messages.ts';

const count = countIn('fr');

export const createFr: CreateMessages = {
	create: {
		title: 'Création du média',
		phases: {
			'boot-image': 'Préparation de l’image de démarrage',
			copying: 'Copie des packages et des fichiers de démarrage',
			protecting: 'Protection du média',
			'writing-image': 'Écriture de l’image',
			'writing-disk': 'Écriture du disque, puis relecture',
		},
		volumeOf: (volume, volumes) => `volume ${volume} sur ${volumes}`,
		written: (bytes, total) => `${bytes} sur ${total}`,
		left: duration => `encore ${duration} environ`,
		stop: 'F10 arrête tout ; il n’en reste rien.',
		pages: {
			content: 'Ce que contient le média',
			protection: 'Qui peut s’en servir, et quand',
			behaviour: 'Ce qui se passe devant la machine',
			output: 'Où l’écrire',
			disk: 'Tout le contenu de ce disque sera perdu',
		},
		pageOf: (page, pages) => `page ${page} sur ${pages}`,
		pageHelp: 'Un champ peut rester vide ; ce qui manque est dit à la fin.',
		fields: {
			sequences: {
				label: 'Séquences de tâches',
				help: 'Documents et exportations (.xml, .zip), séparés par des ;.',
			},
			packages: {
				label: 'Packages',
				help: 'ID=dossier, séparés par des ;. Le contenu exporté avec est trouvé tout seul.',
			},
			applications: {label: 'Applications', help: 'Nom=dossier, séparés par des ;.'},
			bootImage: {
				label: 'Fichiers de démarrage',
				help: 'Un dossier, ou linux : le nôtre. Vide : le média ne démarre pas seul.',
			},
			label: {label: 'Nom du média', help: 'Celui qui s’affiche quand plusieurs médias sont trouvés.'},
			organization: {label: 'Organisation', help: 'Le titre de tous les écrans.'},
			password: {
				label: 'Mot de passe',
				help: 'Vide : quiconque a le média peut lire les séquences de tâches.',
			},
			passwordAgain: {label: 'Encore une fois', help: 'Pour être sûr que c’est le bon.'},
			format: {
				label: 'Format',
				help: 'Celui de Configuration Manager est faible : seulement pour d’autres programmes.',
			},
			validFrom: {label: 'Valable du', help: 'Une date comme 2027-01-31, en UTC. Vide : dès maintenant.'},
			validTo: {label: 'Valable jusqu’au', help: 'Le dernier jour, comme 2027-12-31. Vide : sans limite.'},
			technicianCode: {
				label: 'Code technicien',
				help: 'Ce qui ouvre une invite de commandes. Vide : aucun code.',
			},
			variables: {
				label: 'Variables',
				help: 'NOM=valeur, séparées par des ;. NOM= seul est demandé au départ.',
			},
			prestartCommand: {
				label: 'Commande de prédémarrage',
				help: 'Lancée avant la recherche des séquences de tâches.',
			},
			prestartFiles: {label: 'Ses fichiers', help: 'Le dossier où elle s’exécute.'},
			prestartForm: {label: 'Formulaire', help: 'Un fichier JSON avec les questions à poser.'},
			unattended: {label: 'Sans opérateur', help: 'Aucune question n’est posée.'},
			required: {
				label: 'Lancée d’office',
				help: 'Nom ou ID de la séquence de tâches qui démarre sans être choisie.',
			},
			endAction: {label: 'À la fin', help: 'Ce que fait l’ordinateur quand la séquence a réussi.'},
			failureEndAction: {label: 'Après un échec', help: 'Ce que fait l’ordinateur quand elle a échoué.'},
			keyboard: {label: 'Clavier', help: 'Nom de la disposition, comme fr ou be-latin1.'},
			language: {label: 'Langue', help: 'La langue des écrans au départ.'},
			output: {label: 'Écrire dans', help: 'Un dossier, un fichier .iso ou .img, ou un disque amovible.'},
			split: {label: 'Volumes', help: 'Un contenu plus grand est réparti sur plusieurs, demandés au besoin.'},
			splitSize: {label: 'Autre taille', help: 'Comme 700 MB ou 16 GB.'},
			encryptPackages: {
				label: 'Chiffrer les packages',
				help: 'Plus lent à l’usage ; demande un mot de passe.',
			},
			diskSerial: {label: 'Son numéro de série', help: 'Tapez-le comme il est affiché ci-dessus.'},
		},
		choices: {
			formats: {bootseq: 'bootseq', 'configuration-manager': 'Configuration Manager (faible)'},
			ends: {
				usual: 'comme d’habitude',
				wait: 'attendre',
				restart: 'redémarrer',
				shutdown: 'éteindre',
				leave: 'laisser en l’état',
			},
			splits: {
				none: 'un seul, quelle que soit sa taille',
				'4.7 GB': '4,7 Go (DVD)',
				'8.5 GB': '8,5 Go (DVD double couche)',
				other: 'une autre taille',
			},
			languages: {none: 'non définie', en: 'English', fr: 'Français', nl: 'Nederlands'},
		},
		passwordsDiffer: 'Les deux mots de passe sont différents.',
		review: {
			title: 'Créer ce média ?',
			create: 'Créer',
			createNote: 'tout est vérifié, puis écrit',
			change: 'Changer quelque chose',
			changeNote: 'revient aux pages',
			none: 'aucun',
			given: 'donné',
		},
		finished: {
			title: label => `Le média « ${label} » est prêt`,
			places: 'écrit dans',
			files: (files, size) => `${count(files, 'fichier', 'fichiers')}, ${size}`,
			fingerprint: 'empreinte de la clé',
			duration: 'durée',
			leave: 'Terminer',
		},
		eraseDisk: (model, serial, size) => `${model}, numéro de série ${serial}, ${size}`,
	},
	volume: {
		title: (volume, volumes, label) => `Insérez le volume ${volume} sur ${volumes} de « ${label} »`,
		help: 'Un contenu dont on a besoin maintenant s’y trouve.',
		wrong: found => `À sa place se trouve ${found}.`,
		nothing: 'Il n’a été trouvé dans aucun lecteur.',
		look: 'Il est en place',
		lookNote: 'le cherche à nouveau',
		giveUp: 'Je ne l’ai pas',
		giveUpNote: 'ce qui en a besoin échoue',
		sameSet: (volume, volumes, label) => `le volume ${volume} sur ${volumes} de « ${label} »`,
	},
};
