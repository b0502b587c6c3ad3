type FormAction = (form: FormData) => Promise<void>;

/** The server actions behind the switches; handed in by the layout, because a component knows no routes. */
export type PreferenceActions = { setLocale: FormAction; setTheme: FormAction; setSingleKeys: FormAction };
