import type { Page } from "playwright-core";

/** A LinkedIn export as it comes: notes above the header, hidden profiles, credentials, two people of one name. All made up. */
export const linkedInExport = [
  "Notes:",
  '"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it."',
  "",
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Priya,Raman,https://www.linkedin.com/in/priya-raman,,Helixbourne Bio,Head of product,07 Mar 2021",
  'Dan,"Whitcombe, MBA",https://www.linkedin.com/in/dan-whitcombe,dan@example.com,Acme Corp,Group product manager,12 Apr 2022',
  ",,,,,,23 Nov 2024",
  "Maya,Okafor,https://www.linkedin.com/in/maya-okafor-1,,Acme Corporation,Engineer,01 Feb 2020",
  "Maya,Okafor,https://www.linkedin.com/in/maya-okafor-2,,Northmoor University,Lecturer,02 Feb 2020",
  "Łukasz,Żak,https://www.linkedin.com/in/lukasz-zak,,Self-employed,Consultant,03 Feb 2020",
  '"Zoë 🚀",Bright,https://www.linkedin.com/in/zoe-bright,,"Bright, Inc.","Founder, Chair",30 Sep 2019',
  "",
].join("\n");

/** Chooses files the way a person does, through the page's own "Choose files" button. */
export async function chooseFiles(
  page: Page,
  button: string | RegExp,
  files: readonly { readonly name: string; readonly text: string | Buffer }[],
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: typeof text === "string" ? Buffer.from(text) : text })),
  );
}

/** Drops a file on the page, with real drag events. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName, { type: "text/csv" }));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: carried });
  await page.dispatchEvent("body", "dragover", { dataTransfer: carried });
  await page.dispatchEvent("body", "drop", { dataTransfer: carried });
}
