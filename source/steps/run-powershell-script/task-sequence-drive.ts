/**
PowerShell text that puts the drive `tsenv:` in place, for scripts that write `$tsenv:Name`; run after `taskSequenceObjects`.
A script that does not name the drive is spared it: its classes take a moment to be compiled, in PowerShell itself.
*/
export const taskSequenceDrive = `class BootseqVariableContent : Management.Automation.Provider.IContentReader, Management.Automation.Provider.IContentWriter {
	hidden [string] $Name
	hidden [bool] $IsRead

	BootseqVariableContent([string] $name) { $this.Name = $name }

	[Collections.IList] Read([long] $count) {
		$lines = [Collections.ArrayList]::new()
		if (-not $this.IsRead) { [void] $lines.Add([string] (& $global:BootseqTaskSequence.Get $this.Name)) }
		$this.IsRead = $true
		return $lines
	}

	[Collections.IList] Write([Collections.IList] $content) {
		[void] (& $global:BootseqTaskSequence.Set $this.Name ([string]::Join([string] [char] 10, @($content))))
		return $content
	}

	[void] Seek([long] $offset, [IO.SeekOrigin] $origin) { }
	[void] Close() { }
	[void] Dispose() { }
}

class BootseqVariableProvider : Management.Automation.Provider.ContainerCmdletProvider, Management.Automation.Provider.IContentCmdletProvider {
	[bool] IsValidPath([string] $path) { return $true }
	[bool] ItemExists([string] $path) {
		return $path -eq '' -or (& $global:BootseqTaskSequence.Get $path) -ne ''
	}
	[void] GetItem([string] $path) { $this.WriteVariable($path) }
	[void] GetChildItems([string] $path, [bool] $recurse) {
		foreach ($name in (& $global:BootseqTaskSequence.List)) { $this.WriteVariable($name) }
	}
	[bool] HasChildItems([string] $path) { return $path -eq '' }
	[void] SetItem([string] $path, [object] $value) { [void] (& $global:BootseqTaskSequence.Set $path ([string] $value)) }
	[void] ClearItem([string] $path) { [void] (& $global:BootseqTaskSequence.Set $path '') }
	[void] RemoveItem([string] $path, [bool] $recurse) { [void] (& $global:BootseqTaskSequence.Set $path '') }
	[Management.Automation.Provider.IContentReader] GetContentReader([string] $path) { return [BootseqVariableContent]::new($path) }
	[Management.Automation.Provider.IContentWriter] GetContentWriter([string] $path) { return [BootseqVariableContent]::new($path) }
	[object] GetContentReaderDynamicParameters([string] $path) { return $null }
	[object] GetContentWriterDynamicParameters([string] $path) { return $null }
	[void] ClearContent([string] $path) { }
	[object] ClearContentDynamicParameters([string] $path) { return $null }
	hidden [void] WriteVariable([string] $name) {
		$value = [string] (& $global:BootseqTaskSequence.Get $name)
		$this.WriteItemObject([Collections.DictionaryEntry]::new($name, $value), $name, $false)
	}
}

& {
	$internal = $ExecutionContext.SessionState.GetType().GetProperty('Internal', [Reflection.BindingFlags] 'NonPublic, Instance').GetValue($ExecutionContext.SessionState)
	$entry = [Management.Automation.Runspaces.SessionStateProviderEntry]::new('BootseqVariables', [BootseqVariableProvider], $null)
	$method = $internal.GetType().GetMethod('AddSessionStateEntry', [Reflection.BindingFlags] 'NonPublic, Instance', $null, [type[]] @($entry.GetType()), $null)
	[void] $method.Invoke($internal, @($entry))
	[void] (New-PSDrive -Name tsenv -PSProvider BootseqVariables -Root '' -Scope Global)
}
`;
