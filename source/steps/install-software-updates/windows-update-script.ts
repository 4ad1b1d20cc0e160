/**
The Windows Update Agent by its COM interface, for Windows PowerShell 5.1 and later. ASCII alone, since 5.1 reads a file without
a byte order mark in the machine's own code page.

Scan    one JSON object a line: the updates that are not installed; those that would ask somebody something are marked.
Install lines to be read by people; one JSON object an update into the file `Results`, so that they survive a crash.
Results that file.

The server is the one the machine is set to: WSUS by policy, else Windows Update. Required (Mandatory) is what the publisher marks as
important (`AutoSelectOnWebSites`) or the server gave a deadline; optional updates (`BrowseOnly`) and drivers are never taken.
A cached scan is one of the last 24 hours, the agent's own.
*/
export const windowsUpdateScript = `param(
	[ValidateSet('Scan', 'Install', 'Results')][string]$Mode,
	[string]$Target = 'All',
	[string]$UseCache = 'true',
	[string]$Chosen,
	[string]$Results
)
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$criteria = "IsInstalled=0 and IsHidden=0 and BrowseOnly=0 and Type='Software'"

function Write-Answer($answer) {
	[Console]::Out.WriteLine((ConvertTo-Json -Compress -Depth 4 -InputObject $answer))
}

function Format-Code($code) {
	'0x{0:X8}' -f [int]$code
}

function Get-Code($failure) {
	Format-Code $failure.Exception.GetBaseException().HResult
}

function New-UpdateSearcher($session, $online) {
	$searcher = $session.CreateUpdateSearcher()
	$searcher.ServerSelection = 0
	$searcher.Online = $online
	$searcher
}

function Test-RecentScan {
	try {
		$last = (New-Object -ComObject Microsoft.Update.AutoUpdate).Results.LastSearchSuccessDate
		$null -ne $last -and ([DateTime]::UtcNow - [DateTime]$last).TotalHours -lt 24
	} catch {
		$false
	}
}

function Test-Required($update) {
	$update.AutoSelectOnWebSites -or $update.IsMandatory -or $null -ne $update.Deadline
}

function New-Collection($update) {
	$collection = New-Object -ComObject Microsoft.Update.UpdateColl
	[void]$collection.Add($update)
	# The comma keeps PowerShell from taking the collection apart.
	, $collection
}

function Invoke-Scan {
	$session = New-Object -ComObject Microsoft.Update.Session
	$session.ClientApplicationID = 'bootseq'
	$online = -not ($UseCache -eq 'true' -and (Test-RecentScan))
	$found = (New-UpdateSearcher $session $online).Search($criteria)
	foreach ($update in $found.Updates) {
		if ($Target -ne 'Mandatory' -or (Test-Required $update)) {
			Write-Answer @{
				id = $update.Identity.UpdateID
				title = $update.Title
				kb = @($update.KBArticleIDs | ForEach-Object { "KB$_" })
				asks = [bool]$update.InstallationBehavior.CanRequestUserInput
			}
		}
	}
	Write-Answer @{ scanned = $true; online = $online; resultCode = [int]$found.ResultCode }
}

function Install-One($session, $update) {
	if (-not $update.EulaAccepted) { $update.AcceptEula() }
	$collection = New-Collection $update
	if (-not $update.IsDownloaded) {
		[Console]::Out.WriteLine("Downloading $($update.Title)")
		$downloader = $session.CreateUpdateDownloader()
		$downloader.Updates = $collection
		$download = $downloader.Download()
		if (@(2, 3) -notcontains [int]$download.ResultCode) {
			return @{ resultCode = [int]$download.ResultCode; code = (Format-Code $download.HResult); restart = $false; stage = 'download' }
		}
	}
	[Console]::Out.WriteLine("Installing $($update.Title)")
	$installer = $session.CreateUpdateInstaller()
	$installer.ForceQuiet = $true
	$installer.Updates = $collection
	$installation = $installer.Install()
	$one = $installation.GetUpdateResult(0)
	@{ resultCode = [int]$one.ResultCode; code = (Format-Code $one.HResult); restart = [bool]$installation.RebootRequired; stage = 'install' }
}

function Invoke-Install {
	$ids = @((Get-Content -Raw -Path $Chosen | ConvertFrom-Json) | ForEach-Object { $_ })
	$session = New-Object -ComObject Microsoft.Update.Session
	$session.ClientApplicationID = 'bootseq'
	# What the scan has just found needs not be asked for again.
	$found = (New-UpdateSearcher $session $false).Search($criteria)
	foreach ($update in $found.Updates) {
		$id = $update.Identity.UpdateID
		if ($ids -contains $id) {
			try {
				$result = Install-One $session $update
			} catch {
				$result = @{ resultCode = 4; code = (Get-Code $_); restart = $false; stage = 'install' }
			}
			$result.id = $id
			$line = (ConvertTo-Json -Compress -InputObject $result) + [Environment]::NewLine
			[System.IO.File]::AppendAllText($Results, $line)
		}
	}
}

try {
	switch ($Mode) {
		'Scan' { Invoke-Scan }
		'Install' { Invoke-Install }
		'Results' { if (Test-Path $Results) { [Console]::Out.Write([System.IO.File]::ReadAllText($Results)) } }
	}
} catch {
	if ($Mode -eq 'Scan') {
		Write-Answer @{ error = $_.Exception.GetBaseException().Message; code = Get-Code $_ }
	} else {
		[Console]::Error.WriteLine("$(Get-Code $_) $($_.Exception.GetBaseException().Message)")
	}
	exit 1
}
exit 0
`;
