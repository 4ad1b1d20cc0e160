/**
The script behind `Microsoft.SMS.TSEnvironment`; `variablesFile` and `tsenvFile` are defined before it. JScript 5.8 has no JSON and no
trim. The file of the variables (`formatScriptVariables`) is read anew when it has grown: other scripts of the step set variables too.
Secrets are in no file: they are asked for one by one, and the answer is JSON in ASCII, because no object of JScript reads UTF-8.
*/
export const environmentScript = String.raw`
var files = new ActiveXObject('Scripting.FileSystemObject');
var values = {};
var size = -1;

function unescaped(text) {
	return text.replace(/\\u([0-9a-f]{4})/g, function (all, code) { return String.fromCharCode(parseInt(code, 16)); });
}

function escaped(text) {
	return text.replace(/[^ -\[\]-~]/g, function (unit) {
		return '\\u' + ('000' + unit.charCodeAt(0).toString(16)).slice(-4);
	});
}

function keyOf(name) {
	return '$' + name.toLowerCase();
}

function read() {
	if (!files.FileExists(variablesFile)) { return; }
	var now = files.GetFile(variablesFile).Size;
	if (now === size || now === 0) { return; }
	var stream = files.OpenTextFile(variablesFile, 1);
	var lines = stream.ReadAll().split('\n');
	stream.Close();
	values = {};
	for (var index = 0; index < lines.length; index++) {
		var line = lines[index].replace(/\r$/, '');
		if (line === '') { continue; }
		var at = line.indexOf('=');
		var name = unescaped(at < 0 ? line : line.substring(0, at));
		var known = values[keyOf(name)];
		values[keyOf(name)] = {
			name: known ? known.name : name,
			secret: at < 0,
			value: at < 0 ? '' : unescaped(line.substring(at + 1))
		};
	}
	size = now;
}

function secretValue(name) {
	var answer = variablesFile + '.' + String(Math.random()).slice(2);
	new ActiveXObject('WScript.Shell').Run('cmd.exe /d /s /c "bootseq env get "' + name + '" --json > "' + answer + '""', 0, true);
	var stream = files.OpenTextFile(answer, 1);
	var text = stream.AtEndOfStream ? '' : stream.ReadAll();
	stream.Close();
	files.DeleteFile(answer);
	var found = (/"value":"((?:[^"\\]|\\.)*)"/).exec(text);
	return found ? fromJson(found[1]) : '';
}

function fromJson(text) {
	var plain = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
	return text.replace(/\\(u([0-9a-f]{4})|.)/g, function (all, escape, code) {
		return code ? String.fromCharCode(parseInt(code, 16)) : plain[escape] || escape;
	});
}

function trimmed(name) {
	return String(name).replace(/^\s+|\s+$/g, '');
}

function get_Value(name) {
	read();
	var found = values[keyOf(trimmed(name))];
	if (!found) { return ''; }
	return found.secret ? secretValue(found.name) : found.value;
}

function put_Value(name, value) {
	name = trimmed(name);
	var text = value === null || value === undefined ? '' : value === true ? 'True' : value === false ? 'False' : String(value);
	text = text.replace(/\r\n/g, '\n');
	if (name === '' || /[=\r\n]|<</.test(name)) { throw new Error("'" + name + "' is no name of a variable."); }
	var change = name + '=' + text;
	if (text.indexOf('\n') >= 0) {
		var end = 'END';
		while (('\n' + text + '\n').indexOf('\n' + end + '\n') >= 0) { end += '_'; }
		change = name + '<<' + end + '\r\n' + text.replace(/\n/g, '\r\n') + '\r\n' + end;
	}
	append(tsenvFile, (/[^ -~\r\n]/).test(change) ? -1 : 0, change + '\r\n');
	// What the run will refuse, with a line in its log, does not change here either.
	if (/^[^\W\d_][\w-]*$/.test(name.replace(/[^\x00-\x7f]/g, 'x')) && name.length <= 256 && text.length <= 4000) {
		append(variablesFile, 0, escaped(name) + '=' + escaped(text) + '\n');
	}
}

function append(file, format, text) {
	var stream = files.OpenTextFile(file, 8, true, format);
	stream.Write((format ? '\ufeff' : '') + text);
	stream.Close();
}

function GetVariables() {
	read();
	var names = new ActiveXObject('Scripting.Dictionary');
	for (var key in values) {
		if (values[key].secret || values[key].value !== '') { names.Add(values[key].name, true); }
	}
	return names.Keys();
}
`.trim();
