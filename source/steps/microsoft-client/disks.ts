import {boolean, hidden, integer, text} from '../parameter.ts';
import {about, both, clientStep, phrase, winPe} from './client-step.ts';

export const formatAndPartitionDisk = clientStep({
	action: 'PartitionDiskAction',
	name: 'Format and Partition Disk',
	environments: winPe,
	parameters: [
		integer('OSDDiskIndex', 'DiskIndex'),
		text('OSDDiskIndexVariable', 'DiskIndexVariable'),
		text('OSDDiskType', 'DiskType'),
		boolean('OSDDiskpartBiosCompatibilityMode', 'DiskpartBiosCompatibilityMode'),
		boolean('OSDGPTBootDisk', 'GPTBootDisk'),
		text('OSDPartitionStyle', 'PartitionStyle'),
		integer('OSDPartitions', 'Partitions', hidden),
		text('OSDPartitions{i}Type', 'Partitions{i}Type'),
		integer('OSDPartitions{i}Size', 'Partitions{i}Size'),
		text('OSDPartitions{i}SizeUnits', 'Partitions{i}SizeUnits', {default: 'MB'}),
		text('OSDPartitions{i}FileSystem', 'Partitions{i}FileSystem'),
		boolean('OSDPartitions{i}QuickFormat', 'Partitions{i}QuickFormat'),
		boolean('OSDPartitions{i}Bootable', 'Partitions{i}Bootable'),
		text('OSDPartitions{i}VolumeName', 'Partitions{i}VolumeName'),
		text('OSDPartitions{i}VolumeLetterVariable', 'Partitions{i}VolumeLetterVariable'),
		boolean('OSDPartitions{i}AssignVolumeLetter', 'Partitions{i}AssignVolumeLetter'),
		// MDT.
		text('OSDDiskPartitions{i}Type', 'OSDDiskPartitions{i}Type'),
		boolean('DONotCreateExtraPartition', 'DONotCreateExtraPartition'),
		boolean('OSDDiskPartDoNotRemoveOEMPartitions', 'OSDDiskPartDoNotRemoveOEMPartitions'),
	],
	effect(value, count) {
		const partitions = Array.from({length: count('OSDPartitions')}, (_, index) => {
			const part = (property: string): string => value(`OSDPartitions${index}${property}`);
			const size = part('Size') === '' ? '' : phrase(part('Size'), part('SizeUnits') || 'MB');
			return phrase(part('Type'), size, part('FileSystem') || 'not formatted');
		});
		const disk =
			value('OSDDiskIndexVariable') === '' ? value('OSDDiskIndex') : `%${value('OSDDiskIndexVariable')}%`;
		return phrase(
			`erase disk ${disk} and make it`,
			`${value('OSDPartitionStyle') || 'MBR'} with ${partitions.length} ${partitions.length === 1 ? 'partition' : 'partitions'}`,
			partitions.length === 0 ? '' : `(${partitions.join(', ')})`,
		);
	},
});

export const convertDiskToDynamic = clientStep({
	action: 'ConvertDiskAction',
	name: 'Convert Disk to Dynamic',
	environments: both,
	parameters: [integer('OSDConvertDiskIndex', 'DiskIndex')],
	effect: value => phrase('convert', about('disk', value('OSDConvertDiskIndex')), 'to a dynamic disk'),
});
