/** An update as the stand-in of the Windows Update Agent has it; what is left out is the usual. */
export type AgentUpdate = {
	readonly id: string;
	readonly title: string;
	readonly kb?: readonly string[];
	readonly important?: boolean;
	readonly deadline?: string;
	readonly asks?: boolean;
	/** How it ends: the result code and HRESULT of the agent; 4 failed. */
	readonly resultCode?: number;
	readonly hresult?: number;
	readonly restart?: boolean;
	readonly downloadFails?: boolean;
};

export type Agent = {
	readonly updates: readonly AgentUpdate[];
	/** Hours since the last scan; absent: never. */
	readonly scannedHoursAgo?: number;
	/** The scan fails with this HRESULT. */
	readonly scanFails?: number;
};

/**
A stand-in for the COM objects of the Windows Update Agent, in PowerShell: `New-Object -ComObject` answers with objects that have
the members the script uses. It writes what it is told to do into the file of the environment variable `AGENT_NOTES`.
*/
export const agentScript = `
$agent = Get-Content -Raw $env:AGENT_STATE | ConvertFrom-Json
function note($text) { Add-Content -Path $env:AGENT_NOTES -Value $text }
function Has($object, $name) { $null -ne $object.PSObject.Properties[$name] -and $null -ne $object.$name }
function Fail($code) { throw [System.Runtime.InteropServices.COMException]::new('Exception from HRESULT', $code) }
$made = @($agent.updates | ForEach-Object {
	$state = $_
	$update = [pscustomobject]@{
		State = $state
		Identity = [pscustomobject]@{ UpdateID = $state.id }
		Title = $state.title
		KBArticleIDs = @($state.kb | Where-Object { $_ })
		AutoSelectOnWebSites = [bool]$state.important
		IsMandatory = $false
		Deadline = $state.deadline
		EulaAccepted = $false
		IsDownloaded = $false
		InstallationBehavior = [pscustomobject]@{ CanRequestUserInput = [bool]$state.asks }
	}
	$update | Add-Member ScriptMethod AcceptEula { note "accept $($this.Title)"; $this.EulaAccepted = $true } -PassThru
})
$searcher = [pscustomobject]@{ ServerSelection = -1; Online = $null }
$searcher | Add-Member ScriptMethod Search {
	param($criteria)
	note "search online=$($this.Online) server=$($this.ServerSelection) $criteria"
	if (Has $agent 'scanFails') { Fail $agent.scanFails }
	[pscustomobject]@{ ResultCode = 2; Updates = $made }
}
$downloader = [pscustomobject]@{ Updates = $null }
$downloader | Add-Member ScriptMethod Download {
	$update = $this.Updates[0]
	note "download $($update.Title)"
	if ($update.State.downloadFails) { [pscustomobject]@{ ResultCode = 4; HResult = $update.State.hresult } }
	else { [pscustomobject]@{ ResultCode = 2; HResult = 0 } }
}
$installer = [pscustomobject]@{ Updates = $null; ForceQuiet = $false }
$installer | Add-Member ScriptMethod Install {
	$state = $this.Updates[0].State
	note "install $($state.title) quiet=$($this.ForceQuiet)"
	$one = [pscustomobject]@{
		ResultCode = $(if (Has $state 'resultCode') { $state.resultCode } else { 2 })
		HResult = $(if (Has $state 'hresult') { $state.hresult } else { 0 })
	}
	$result = [pscustomobject]@{ RebootRequired = [bool]$state.restart; One = $one }
	$result | Add-Member ScriptMethod GetUpdateResult { param($index) $this.One } -PassThru
}
$session = [pscustomobject]@{ ClientApplicationID = '' }
$session | Add-Member ScriptMethod CreateUpdateSearcher { $searcher }
$session | Add-Member ScriptMethod CreateUpdateDownloader { $downloader }
$session | Add-Member ScriptMethod CreateUpdateInstaller { $installer }
function New-Object {
	param([Parameter(Position = 0)]$TypeName, $ComObject, [Parameter(Position = 1, ValueFromRemainingArguments)]$ArgumentList)
	switch ($ComObject) {
		'Microsoft.Update.Session' { return $session }
		'Microsoft.Update.UpdateColl' { return , [System.Collections.ArrayList]::new() }
		'Microsoft.Update.AutoUpdate' {
			$last = if (Has $agent 'scannedHoursAgo') { [DateTime]::UtcNow.AddHours(-$agent.scannedHoursAgo) } else { $null }
			return [pscustomobject]@{ Results = [pscustomobject]@{ LastSearchSuccessDate = $last } }
		}
	}
	Microsoft.PowerShell.Utility\\New-Object $TypeName -ArgumentList $ArgumentList
}
`;
