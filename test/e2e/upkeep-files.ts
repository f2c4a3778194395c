/** Rows that may be one person, in several ways. All made up. */
export const alikePeople = [
  "Name,Email,Company,Position,Phone,Location",
  "Maya Okafor,maya.okafor@example.com,Acme Corp,Engineer,+44 20 7946 0000,Leeds",
  "M. Okafor,m.okafor@example.org,Acme Corporation,Senior engineer,,Leeds",
  "Lee Wong,lee@example.com,Acme Corp,Analyst,,",
  "Wong Lee,,Acme Corp,Analyst,,",
  "Robert Smith,,Globex,Director,,York",
  "Bob Smith,,Globex,Director,,York",
  "Jon Bell,jon.bell@example.com,Umbra,Clerk,,",
  "Jonathan Bell,jon.bell@example.net,Umbra,Clerk,,",
  "",
].join("\n");

const connectionsHeader = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";

/** An export of a contact list, and a newer one of the same list: one has moved, one is gone. */
export const olderExport = [
  connectionsHeader,
  "Priya,Raman,https://www.linkedin.com/in/priya-raman,,Helixbourne Bio,Head of product,07 Mar 2021",
  "Dan,Whitcombe,https://www.linkedin.com/in/dan-whitcombe,dan@example.com,Acme Corp,Product manager,12 Apr 2022",
  "Maya,Okafor,https://www.linkedin.com/in/maya-okafor,maya.okafor@example.com,Umbra,Engineer,01 Feb 2020",
  "Zoe,Bright,https://www.linkedin.com/in/zoe-bright,,Globex,Founder,02 Feb 2020",
  "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme Corporation,Analyst,02 Feb 2020",
  "",
].join("\n");

export const newerExport = [
  connectionsHeader,
  "Dan,Whitcombe,https://www.linkedin.com/in/dan-whitcombe,dan@example.com,Initech,Director,12 Apr 2022",
  "Maya,Okafor,https://www.linkedin.com/in/maya-okafor,maya.okafor@example.com,Umbra,Engineer,01 Feb 2020",
  "Zoe,Bright,https://www.linkedin.com/in/zoe-bright,,Globex,Founder,02 Feb 2020",
  "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme Corporation,Analyst,02 Feb 2020",
  "",
].join("\n");

/** Another list of the same people, which says something else of one of them. */
export const otherList = ["Name,Email,Company,Position", "Maya Okafor,maya.okafor@example.com,Hooli,Lead engineer", ""].join(
  "\n",
);
