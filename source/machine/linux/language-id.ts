import type {LinuxSystem} from './linux-system.ts';

/** Locale → the decimal language ID that Windows gives it, which task sequences ask for. */
const languageIds: ReadonlyMap<string, number> = new Map([
	['ar_SA', 1025],
	['bg_BG', 1026],
	['zh_TW', 1028],
	['cs_CZ', 1029],
	['da_DK', 1030],
	['de_DE', 1031],
	['el_GR', 1032],
	['en_US', 1033],
	['fi_FI', 1035],
	['fr_FR', 1036],
	['he_IL', 1037],
	['hu_HU', 1038],
	['it_IT', 1040],
	['ja_JP', 1041],
	['ko_KR', 1042],
	['nl_NL', 1043],
	['nb_NO', 1044],
	['pl_PL', 1045],
	['pt_BR', 1046],
	['ro_RO', 1048],
	['ru_RU', 1049],
	['hr_HR', 1050],
	['sk_SK', 1051],
	['sv_SE', 1053],
	['th_TH', 1054],
	['tr_TR', 1055],
	['uk_UA', 1058],
	['sl_SI', 1060],
	['et_EE', 1061],
	['lv_LV', 1062],
	['lt_LT', 1063],
	['vi_VN', 1066],
	['de_CH', 2055],
	['zh_CN', 2052],
	['en_GB', 2057],
	['es_MX', 2058],
	['fr_BE', 2060],
	['nl_BE', 2067],
	['pt_PT', 2070],
	['es_ES', 3082],
	['de_AT', 3079],
	['en_AU', 3081],
	['fr_CA', 3084],
	['en_CA', 4105],
	['fr_CH', 4108],
]);

/**
The language of the system as Windows numbers it, from where locale.conf(5) and Debian keep it. A system that is set to none
(`C`, `POSIX`) speaks English. Undefined: its language has no number here.
*/
export const readLanguageId = (system: LinuxSystem): number | undefined => {
	const setting =
		['/etc/locale.conf', '/etc/default/locale']
			.map(file => /^\s*(?:export\s+)?LANG=["']?([\w.@-]+)/m.exec(system.text(file))?.[1])
			.find(locale => locale !== undefined) ?? 'C';
	const [locale = ''] = setting.split(/[.@]/);
	return ['C', 'POSIX'].includes(locale) ? languageIds.get('en_US') : languageIds.get(locale);
};
