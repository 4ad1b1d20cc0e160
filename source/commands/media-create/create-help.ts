/** What `bootseq media create --help` prints. */
export const createHelp = `
	Usage
	  $ bootseq media create                                            asks for everything
	  $ bootseq media create stand-alone <document or export>… --output <place>
	  $ bootseq media create stand-alone --from <order.json>            the same as a file; options go over it

	What goes onto the media
	  <document>                       a document or an export; ID=<document> where it does not say its ID itself
	  --package ID=<folder>            a package; repeatable. What was exported beside a document is found by itself
	  --application NAME=<folder>      the content of an application; repeatable
	  --software <file>                a software.json, or an export of packages; repeatable
	  --leave-out ID                   a package that the run has from elsewhere; repeatable
	  --boot-image <folder>            boot files, laid over the root of the first volume
	  --boot-image linux               our Linux boot image, made from Debian packages; needs --program,
	                                   unless bootseq itself runs as that one file
	  --boot-image <boot.wim>          an image of Windows PE that you own; needs --program
	  --program <file>                 this program as one file, for the system that boots, as
	                                   "npm run build:programs" makes it; it goes into the
	                                   sources/boot.wim of a folder of Windows PE

	What they are, and who may use them
	  --label <text>                   how the media are called
	  --organization <text>            the title of every screen
	  --valid-from <date>              2027-01-31 or 2027-01-31T08:00Z
	  --valid-to <date>                the last day
	  --format <name>                  bootseq, or configuration-manager (weak)
	  --encrypt-packages               the packages too; needs a password
	  --signing-key <file.pem>         Ed25519, for programs that trust this key; else one of these media alone
	  The password comes from BOOTSEQ_MEDIA_PASSWORD, or from the variable that the order file names:
	  "password": {"environment": "NAME"}. Never from an argument.

	What happens at the computer
	  --required <ID or name>          runs this task sequence without asking
	  --variable NAME=VALUE            repeatable; NAME= is asked for at the start
	  --secret-variable NAME=VARIABLE  its value is in that variable of the environment; repeatable
	  --prestart-command <command>     runs before the task sequences are looked for
	  --prestart-files <folder>        where it runs
	  --prestart-form <file.json>      the questions to ask
	  --unattended                     nothing is asked
	  --end-action <what>              wait, restart, shutdown or leave, when it has succeeded
	  --failure-end-action <what>      the same, when it has failed
	  --technician-code-from VARIABLE  what opens a command prompt, in that variable of the environment
	  --keyboard <layout>              fr, be-latin1, …
	  --media-language <tag>           en, fr, nl

	An order file has the options in camel case: bootImage, validTo. Other names: sequences [..],
	packages {ID: folder}, applications {NAME: folder}, variables {NAME: VALUE or {environment: NAME}},
	language for --media-language, technicianCode {environment: NAME} for --technician-code-from.

	Where they go
	  --output <place>                 a folder, a file .iso or .img, or a removable disk
	  --split <size>                   none, 4.7GB, 8.5GB, or any: volumes that are asked for in turn
	  --replace                        what is there already is replaced at the end
	  --erase-disk <serial number>     the disk that may be erased; else it is asked for

	Others
	  --plain, --json, --language, --state

	Exit codes
	  0 created · 1 failed · 2 not usable: nothing was begun · 130 cancelled
`;
