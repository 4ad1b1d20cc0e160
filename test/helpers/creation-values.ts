import {Secret} from '../../source/sequence/secret.ts';
import type {CreateField} from '../../source/text/messages/create.ts';
import type {CreateValues} from '../../source/ui/console.ts';

/** What a person has filled in on the pages of a creation. */
export const creationValues: CreateValues = new Map<CreateField, string | Secret>([
	['sequences', '/exports/Prepare workstation.zip;/exports/Inventory.xml'],
	['packages', 'CON00020=/packages/CON00020;CON00021=/packages/CON00021'],
	['label', 'Contoso workstations'],
	['password', new Secret('canary-password')],
	['passwordAgain', new Secret('canary-password')],
	['format', 'bootseq'],
	['unattended', 'true'],
	['endAction', 'shutdown'],
	['split', '4.7 GB'],
	['output', '/srv/media/workstations.iso'],
]);
