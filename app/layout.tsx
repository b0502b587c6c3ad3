import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { Announcer } from "@/components/ui/announcer";
import { isTheme, THEME_COOKIE } from "@/lib/preferences";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Indienst", template: "%s · Indienst" },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The theme stands in the HTML itself, so that no page flashes and no script is needed. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html lang={await getLocale()} data-theme={isTheme(theme) && theme !== "system" ? theme : undefined}>
      <body className="font-sans antialiased">
        <NextIntlClientProvider>
          {children}
          <Announcer />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
