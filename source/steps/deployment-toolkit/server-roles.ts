import {same, sameBoolean, sameSecret, toolkitStep} from './toolkit-step.ts';

export const installRoles = toolkitStep({
	action: 'InstallRoles',
	name: 'Install Roles and Features',
	parameters: [same('OSRoles'), same('OSRoleServices'), same('OSFeatures'), same('OSRoleIndex')],
});

export const uninstallRoles = toolkitStep({
	action: 'UninstallRoles',
	name: 'Uninstall Roles and Features',
	parameters: [
		same('UninstallOSRoles'),
		same('UninstallOSRoleServices'),
		same('UninstallOSFeatures'),
		same('OSRoleIndex'),
		sameBoolean('CompletelyRemove'),
	],
});

export const configureAdds = toolkitStep({
	action: 'ConfigureADDS',
	name: 'Configure ADDS',
	parameters: [
		same('ADDSLogPath'),
		sameSecret('ADDSPassword'),
		sameBoolean('AutoConfigDNS'),
		same('ChildName'),
		same('ConfirmGC'),
		same('CriticalReplicationOnly'),
		same('DatabasePath'),
		same('DomainLevel'),
		same('DomainNetBiosName'),
		same('ForestLevel'),
		same('NewDomain'),
		same('NewDomainDNSName'),
		same('ParentDomainDNSName'),
		same('ReplicaDomainDNSName'),
		same('ReplicaOrNewDomain'),
		same('ReplicationSourceDC'),
		sameSecret('SafeModeAdminPassword'),
		same('SiteName'),
		same('SysVolPath'),
	],
});

export const configureDns = toolkitStep({
	action: 'ConfigureDNS',
	name: 'Configure DNS',
	parameters: [
		same('DNSServerOptionBINDSecondaries'),
		same('DNSServerOptionDisableRecursion'),
		same('DNSServerOptionEnableNetmaskOrdering'),
		same('DNSServerOptionEnableRoundRobin'),
		same('DNSServerOptionEnableSecureCache'),
		same('DNSServerOptionFailOnLoad'),
		same('DNSServerOptionNameCheckFlag'),
	],
});

export const configureDhcp = toolkitStep({
	action: 'ConfigureDHCP',
	name: 'Configure DHCP',
	parameters: [
		same('DHCPServerOptionDNSDomainName'),
		same('DHCPServerOptionDNSServer'),
		same('DHCPServerOptionNBTNodeType'),
		same('DHCPServerOptionPXEClient'),
		same('DHCPServerOptionRouter'),
		same('DHCPServerOptionWINSServer'),
	],
});
