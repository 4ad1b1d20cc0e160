/** An application: deployment types in order of priority; the first whose requirements hold is installed. */
export type Application = {
	/** `ScopeId_…/Application_…`. */
	readonly id: string;
	readonly name: string;
	readonly deploymentTypes: readonly DeploymentType[];
};

export type DeploymentType = {
	readonly name: string;
};
