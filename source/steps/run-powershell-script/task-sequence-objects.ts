/**
PowerShell text that lets scripts of the field run unmodified: after it, `New-Object -ComObject Microsoft.SMS.TSEnvironment`
and `… Microsoft.SMS.TsProgressUI` answer on every platform, and the drive `tsenv:` is there for scripts that name it. `New-Object`
with anything else does what it always did. Rule: task-sequence-format.md §6.16.

Parameters, in this order: the file of the variables (`formatScriptVariables`; empty: those of the process are all there are), and whether progress is written as output.

Neither needs a compiler, which Windows PE may lack: `$tsenv.Value('x') = 'y'` takes a property with a parameter, which no
PowerShell class can have, so that one type is put together by hand.
*/
export const taskSequenceObjects = String.raw`param([string] $VariablesFile, [bool] $ShowProgress)

$taskSequence = & {
	param($file, $showProgress)

	$values = [Collections.Generic.Dictionary[string, string]]::new([StringComparer]::OrdinalIgnoreCase)
	$state = @{ Length = -1; Type = $null; Secrets = @{} }

	$read = {
		if ($file -eq '') {
			if ($state.Length -ge 0) { return }
			foreach ($entry in [Environment]::GetEnvironmentVariables().GetEnumerator()) { $values[$entry.Key] = $entry.Value }
			$state.Length = 0
			return
		}
		$length = [IO.FileInfo]::new($file).Length
		if ($length -eq $state.Length) { return }
		$values.Clear()
		foreach ($line in [IO.File]::ReadAllText($file).Split([char] 10)) {
			$parts = $line.Split([char[]] '=', 2)
			$name = [regex]::Unescape($parts[0])
			if ($parts.Length -eq 2 -and $parts[1] -eq '') { [void] $values.Remove($name) }
			elseif ($parts.Length -eq 2) { $values[$name] = [regex]::Unescape($parts[1]) }
			elseif ($name -ne '') { $values[$name] = [NullString]::Value }
		}
		$state.Length = $length
	}.GetNewClosure()

	$secret = {
		param($name)
		$lastExitCode = Get-Variable -Name LASTEXITCODE -Scope Global -ValueOnly -ErrorAction Ignore
		try {
			$answer = [string]::Join('', @(& bootseq env get $name --json))
			$found = [regex]::Match($answer, '"value":"((?:[^"\\]|\\.)*)"')
			return [regex]::Unescape($found.Groups[1].Value)
		} finally {
			$global:LASTEXITCODE = $lastExitCode
		}
	}

	$get = {
		param($name)
		& $read
		$name = ([string] $name).Trim()
		if (-not $values.ContainsKey($name)) { return '' }
		if ($null -ne $values[$name]) { return $values[$name] }
		if (-not $state.Secrets.ContainsKey($name)) { $state.Secrets[$name] = & $secret $name }
		return $state.Secrets[$name]
	}.GetNewClosure()

	$append = {
		param($path, $text)
		$stream = [IO.File]::Open($path, 'OpenOrCreate', 'ReadWrite', 'ReadWrite')
		try {
			if ($stream.Length -gt 0) {
				[void] $stream.Seek(-1, 'End')
				if ($stream.ReadByte() -notin 10, 0) { $stream.WriteByte(10) }
			}
			$bytes = [Text.UTF8Encoding]::new($false).GetBytes($text)
			$stream.Write($bytes, 0, $bytes.Length)
		} finally {
			$stream.Dispose()
		}
	}

	$set = {
		param($name, $value)
		$name = ([string] $name).Trim()
		$lineFeed = [string] [char] 10
		$text = ([string] $value).Replace([string] [char] 13 + $lineFeed, $lineFeed)
		if ($file -eq '') { throw "The variable $name cannot be set: the script runs as another account, which may not write to the run." }
		if ($name -eq '' -or $name -match '[=\r\n]|<<') { throw "'$name' is no name of a variable." }
		if ($text.Contains($lineFeed)) {
			$end = 'END'
			while ($text.Split([char] 10) -ccontains $end) { $end += '_' }
			& $append $env:TSENV ($name + '<<' + $end + $lineFeed + $text + $lineFeed + $end + $lineFeed)
		} else {
			& $append $env:TSENV ($name + '=' + $text + $lineFeed)
		}
		# What the run will refuse, with a line in its log, does not change here either.
		if ($name -match '^\p{L}[\p{L}\p{Nd}_-]{0,255}$' -and $text.Length -le 4000) {
			$escape = { param($match) '\u{0:x4}' -f [int] [char] $match.Value }
			$special = '[^ -\[\]-~]'
			& $append $file ([regex]::Replace($name, $special, $escape) + '=' + [regex]::Replace($text, $special, $escape) + $lineFeed)
		}
	}.GetNewClosure()

	$list = {
		& $read
		return , [string[]] @($values.Keys)
	}.GetNewClosure()

	$environmentType = {
		$module = [Reflection.Emit.AssemblyBuilder]::DefineDynamicAssembly('bootseq', 'Run').DefineDynamicModule('bootseq')
		$type = $module.DefineType('Microsoft.SMS.TSEnvironment', 'Public, Class')
		$op = [Reflection.Emit.OpCodes]
		$fields = @(
			$type.DefineField('getValue', [Func[string, object]], 'Private')
			$type.DefineField('setValue', [Action[string, object]], 'Private')
			$type.DefineField('getVariables', [Func[object]], 'Private')
		)
		$constructor = $type.DefineConstructor('Public', 'HasThis', [type[]] $fields.FieldType).GetILGenerator()
		$constructor.Emit($op::Ldarg_0)
		$constructor.Emit($op::Call, [object].GetConstructor([type[]] @()))
		foreach ($index in 0..2) {
			$constructor.Emit($op::Ldarg_0)
			$constructor.Emit($op::Ldarg, [int16] ($index + 1))
			$constructor.Emit($op::Stfld, $fields[$index])
		}
		$constructor.Emit($op::Ret)
		$delegateTo = {
			param($field, $name, $attributes, $result, [type[]] $parameters)
			$method = $type.DefineMethod($name, $attributes, $result, $parameters)
			$code = $method.GetILGenerator()
			$code.Emit($op::Ldarg_0)
			$code.Emit($op::Ldfld, $field)
			for ($index = 1; $index -le $parameters.Length; $index++) { $code.Emit($op::Ldarg, [int16] $index) }
			$code.Emit($op::Callvirt, $field.FieldType.GetMethod('Invoke'))
			$code.Emit($op::Ret)
			return $method
		}
		$accessor = 'Public, HideBySig, SpecialName'
		$value = $type.DefineProperty('Value', 'None', [object], [type[]] @([string]))
		$value.SetGetMethod((& $delegateTo $fields[0] 'get_Value' $accessor ([object]) @([string])))
		$value.SetSetMethod((& $delegateTo $fields[1] 'set_Value' $accessor ([void]) @([string], [object])))
		[void] (& $delegateTo $fields[2] 'GetVariables' 'Public, HideBySig' ([object]) @())
		$defaultMember = [Reflection.DefaultMemberAttribute].GetConstructor([type[]] @([string]))
		$type.SetCustomAttribute([Reflection.Emit.CustomAttributeBuilder]::new($defaultMember, [object[]] @('Value')))
		return $type.CreateType()
	}

	$newEnvironment = {
		if ($null -eq $state.Type) { $state.Type = & $environmentType }
		return [Activator]::CreateInstance($state.Type, [object[]] @([Func[string, object]] $get, [Action[string, object]] $set, [Func[object]] $list))
	}.GetNewClosure()

	$newProgress = {
		$progress = [psobject]::new()
		$say = {
			param($texts)
			$line = [string]::Join(' - ', @($texts | Where-Object { [string] $_ -ne '' }))
			if ($showProgress -and $line -ne '') { Write-Host $line }
		}.GetNewClosure()
		$members = @{
			CloseProgressDialog = { }
			ShowTSProgress = { & $say $args[2], $args[3] }.GetNewClosure()
			ShowActionProgress = { & $say $args[2], $args[3], $args[6] }.GetNewClosure()
			ShowErrorDialog = { & $say $args[2], $args[3], $args[4] }.GetNewClosure()
			ShowRebootDialog = { & $say $args[2], $args[3] }.GetNewClosure()
			ShowMessage = { & $say $args[1], $args[0]; 1 }.GetNewClosure()
			ShowMessageEx = { & $say $args[1], $args[0]; 1 }.GetNewClosure()
			ShowSwapMediaDialog = { & $say $args[0] }.GetNewClosure()
		}
		foreach ($name in $members.Keys) { $progress | Add-Member -MemberType ScriptMethod -Name $name -Value $members[$name] }
		return $progress
	}.GetNewClosure()

	return @{ Get = $get; Set = $set; List = $list; NewEnvironment = $newEnvironment; NewProgress = $newProgress }
} $VariablesFile $ShowProgress
New-Variable -Name BootseqTaskSequence -Scope Global -Option Constant -Value $taskSequence

function global:New-Object {
	[CmdletBinding(DefaultParameterSetName = 'Net')]
	param(
		[Parameter(ParameterSetName = 'Net', Mandatory = $true, Position = 0)] [string] $TypeName,
		[Parameter(ParameterSetName = 'Net', Position = 1)] [Alias('Args')] [object[]] $ArgumentList,
		[Parameter(ParameterSetName = 'Com', Mandatory = $true, Position = 0)] [string] $ComObject,
		[Parameter(ParameterSetName = 'Com')] [switch] $Strict,
		[Collections.IDictionary] $Property
	)
	if ($ComObject -eq 'Microsoft.SMS.TSEnvironment') { return & $global:BootseqTaskSequence.NewEnvironment }
	if ($ComObject -eq 'Microsoft.SMS.TsProgressUI') { return & $global:BootseqTaskSequence.NewProgress }
	try {
		if ($ComObject -ne '' -and [Environment]::OSVersion.Platform -eq 'Unix') { throw "The COM object $ComObject cannot be made: there is no COM on Linux." }
		Microsoft.PowerShell.Utility\New-Object @PSBoundParameters
	} catch {
		# So that the line of the script is named, and not this one.
		$PSCmdlet.ThrowTerminatingError($_)
	}
}
`;
