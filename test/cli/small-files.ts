export const mine = `Name,Email,Company,Position,Introduced by,Connected on
Ana,ana@example.com,Orb,Analyst,,2026-01-10
Bo,bo@example.com,Orb,Designer,Ana,2026-02-10
Cleo,,Vane,Editor,,2019-03-01
`;
export const directory = `Id,Name,Company,Position
d1,Dan,Acme Corp,Product
d2,Eve,Acme Labs,Research
d3,Fay,Far Ltd,Pilot
`;
const introductions = `Introducer,Introduced,Introduced to,Date
Bo,Dan,Ana,2026-05-01
`;
export const files = { "mine.csv": mine, "directory.csv": directory, "introductions.csv": introductions };
export const all = Object.keys(files);
