import {createContext, useContext} from 'react';
import {type KioskLayout, kioskLayout} from './kiosk-layout.ts';

export const KioskLayoutContext = createContext<KioskLayout>(kioskLayout({columns: 80, height: 23}));

/** Where the parts of the large picture are, for the terminal as large as it now is. */
export const useKioskLayout = (): KioskLayout => useContext(KioskLayoutContext);
