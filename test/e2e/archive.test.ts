import { strToU8, zipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { accessibilityFaults } from "./axe.ts";
import { chooseFiles } from "./files.ts";
import { expectTotal, importDialog } from "./import-steps.ts";
import { type OpenedApp, openApp } from "./open-app.ts";
import { confirmImport, openLineage } from "./steps.ts";

let app: OpenedApp | null = null;

afterEach(async () => {
  await app?.close();
  app = null;
});

const connections = [
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Dana,Okafor,https://www.linkedin.com/in/dana-okafor,,Acme,Head of Data,07 Mar 2021",
  "Lee,Wong,https://www.linkedin.com/in/lee-wong,,Beta Bio,Scientist,03 May 2022",
  "",
].join("\n");
const messages = [
  "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT",
  'c1,Dana Okafor,https://www.linkedin.com/in/dana-okafor,"Mia Lund, Lee Wong","https://www.linkedin.com/in/mia-lund,https://www.linkedin.com/in/lee-wong",2022-05-03 10:00:00 UTC,Intro,"Mia, I\'d like to introduce you to Lee Wong."',
  "",
].join("\n");
const archive = zipSync({
  "Connections.csv": strToU8(connections),
  "messages.csv": strToU8(messages),
  "Profile.csv": strToU8("First Name,Last Name,Headline\nMia,Lund,Analyst\n"),
});

test("an archive says whose it is, dates ties, and its hints count once they are confirmed", async () => {
  app = await openApp({ webgl: false });
  const { page } = app;
  await chooseFiles(page, /Choose files/, [{ name: "export.zip", text: Buffer.from(archive) }]);
  const dialog = await importDialog(page);
  await dialog.getByText("The files say that you are Mia Lund.").waitFor();
  expect(await dialog.getByText("Who are you in these files?").count()).toBe(0);
  await expectTotal(dialog, "People", "2");
  await expectTotal(dialog, "Introductions", "0");
  await confirmImport(page);
  await page.getByRole("region", { name: "Messages" }).getByText("Imported export.zip: 2 people").waitFor();

  await page.getByRole("radiogroup", { name: "Map, table, lineage or your search" }).getByText("Lineage").click();
  await page.getByRole("heading", { name: "No introduction is recorded yet" }).waitFor();
  await page.getByText("1 possible introduction was found in your messages").click();
  const hint = page.getByText(/Perhaps Dana Okafor introduced Lee Wong and you \(message of 3 May 2022/);
  await hint.first().waitFor();
  expect(await accessibilityFaults(page, "hints")).toEqual([]);
  await page.getByRole("button", { name: /^Yes/ }).click();

  const tree = await openLineage(page);
  await tree.getByRole("treeitem", { name: /Dana Okafor/ }).waitFor();
  await tree.getByRole("treeitem", { name: /Lee Wong/ }).waitFor();
  expect(await page.getByText(/possible introduction/).count()).toBe(0);
});
