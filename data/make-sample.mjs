// Writes the fictional sample network beside this file: `node data/make-sample.mjs [folder]`.
// Every person, school and company is invented (Acme apart, everybody's example). Same script, same bytes.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const seed = 2014;
const nextRandom = mulberry32(seed);

const companies = {
  "Acme Corp": "Software",
  "Acme Labs": "Research",
  "Aldermere Hospital": "Healthcare",
  "Brackenferry Ports": "Logistics",
  "Bramblecode Studio": "Software",
  "Brindlemere Academy": "Education",
  "Cobaltine Radio": "Media",
  "Coppersedge Mutual": "Finance",
  "Corvale Biosystems": "Biotechnology",
  "Dunmarrow Consulting": "Consulting",
  "Eastmarrow City Council": "Public sector",
  "Fablecairn Games": "Games",
  "Fenwright Security": "Software",
  "Greyheath Grid": "Energy",
  "Halvmarsh Tidal": "Energy",
  "Helixbourne Bio": "Biotechnology",
  "Hollyoat Foods": "Food",
  "Inkheron Press": "Publishing",
  "Kestrelbay Rail": "Transport",
  "Lanternmoor Software": "Software",
  "Lumenaster Imaging": "Medical devices",
  "Marlpit Design": "Design",
  "Mirrowen Diagnostics": "Biotechnology",
  "Nimbray Pay": "Finance",
  "Northmoor University": "Education",
  "Open Tern Foundation": "Charity",
  "Orrery & Vane": "Consulting",
  "Ostler Finch Architects": "Architecture",
  "Ostrelle Analytics": "Software",
  "Parcelwren Logistics": "Logistics",
  "Pebblewick Apps": "Software",
  "Petrel & Loam": "Climate technology",
  "Quillfern Systems": "Software",
  "Riverlamp Housing": "Charity",
  "Saltgarden Museum": "Culture",
  "Sondervik Genomics": "Biotechnology",
  "Sunderfjord Wind": "Energy",
  "Tandemwick Bicycles": "Retail",
  "Tarnhollow Cloud": "Software",
  "Thistlecombe Insurance": "Finance",
  "Vantrell Therapeutics": "Biotechnology",
  "Wexmoor Capital": "Finance",
};

// The people You know.
// name | company | position | occupation | school | major | class year | location | introduced by | connected on | options | notes
// Options: v = volunteers to help, m = no e-mail known.

const universityFriends = `
Prof Hye-jin Lee | Northmoor University | Professor of Statistics | Teaching | Vestrik Institute of Technology | Statistics | 1994 | Leeds | | 2014-10-06 | v | Supervised my dissertation; always answers
Ana Beltrán | Ostrelle Analytics | Senior data scientist | Data | Northmoor University | Statistics | 2014 | Madrid | Prof Lee | 2015-02-18 | | Happy for me to use her name
Bo Lindahl | Marlpit Design | Service designer | Design | Northmoor University | Design | 2015 | Malmö | Ana Beltrán | 2015-05-30 | | Prefers a call to an e-mail
Dana Kowalski | Northmoor University | Careers adviser | Careers advice | Saint Orlan College | Psychology | 2006 | Leeds | Ana Beltrán | 2015-11-12 | v | Knows the alumni network better than anyone
Elif Yıldırım | Thistlecombe Insurance | Actuary | Actuarial | Northmoor University | Statistics | 2014 | Edinburgh | Ana Beltrán | 2016-03-04 | |
Chiara Montanari | Ostrelle Analytics | Data scientist | Data | Northmoor University | Mathematics | 2016 | Bologna | | 2014-10-13 | | Same tutorial group in first year
Samuel Oyelaran | Wexmoor Capital | Quantitative analyst | Finance | Northmoor University | Mathematics | 2016 | London | | 2014-10-13 | |
Zoë Hartigan | Saltgarden Museum | Digital producer | Media | Northmoor University | History | 2016 | York | | 2014-11-02 | | Shared a house in second year
Mateusz Zieliński | Ostrelle Analytics | Machine learning engineer | Engineering | Northmoor University | Computer science | 2015 | Kraków | Chiara Montanari | 2015-01-21 | |
Thandiwe Mokoena | Open Tern Foundation | Programme officer | Programmes | Northmoor University | Economics | 2016 | Cape Town | | 2015-03-09 | v |
Hugo Brandão | Kestrelbay Rail | Operations analyst | Operations | Northmoor University | Statistics | 2016 | Porto | | 2014-10-20 | |
Gráinne Tierney | Coppersedge Mutual | Pricing analyst | Finance | Northmoor University | Statistics | 2016 | Galway | Samuel Oyelaran | 2015-10-08 | m |
Rohan Deshmukh | | | Data | Northmoor University | Statistics | 2016 | Pune | | 2014-10-20 | | Between jobs when we last wrote
Lucía Peñalver | Eastmarrow City Council | Open data officer | Data | Northmoor University | Geography | 2015 | Valencia | Thandiwe Mokoena | 2016-01-27 | |
Kaito Morishige | Northmoor University | Doctoral researcher | Research | Northmoor University | Statistics | 2018 | Leeds | Prof Lee | 2018-02-05 | |
Fatima Zahra Bennis | Coppersedge Mutual | Risk analyst | Finance | Northmoor University | Economics | 2017 | Casablanca | Gráinne Tierney | 2017-04-19 | |
`;

const formerColleagues = `
Jonas Weidemann | Lanternmoor Software | Head of engineering | Engineering | Vestrik Institute of Technology | Computer science | 2003 | Berlin | | 2016-09-05 | | Hired me; would give a reference
Ben Achterberg | Quillfern Systems | Engineering manager | Engineering | Vestrik Institute of Technology | Computer science | 2009 | Utrecht | Jonas Weidemann | 2016-09-12 | | My team lead for three years
Tomáš Havlíček | Lanternmoor Software | Principal engineer | Engineering | | | | Brno | Jonas Weidemann | 2016-09-19 | |
Aoife Brennan | Lanternmoor Software | Product designer | Design | Saint Orlan College | Design | 2013 | Cork | | 2016-10-03 | |
Magda Wrzos | Tarnhollow Cloud | Data platform lead | Engineering | | Computer science | 2011 | Wrocław | Ben Achterberg | 2017-01-16 | |
Yusuf Karaca | Tarnhollow Cloud | Site reliability engineer | Engineering | | | 2012 | İzmir | | 2017-03-27 | m |
Siobhán Keaveney | Lanternmoor Software | Customer success manager | Customer success | | | | Dublin | | 2016-11-08 | |
Arjun Venkataraghavan | Fenwright Security | Security analyst | Security | | Computer science | 2014 | Chennai | Tomáš Havlíček | 2017-06-12 | |
Viktor Åkerblom | Tarnhollow Cloud | Cloud architect | Engineering | | | 2008 | Gothenburg | Magda Wrzos | 2018-05-21 | |
Thảo Đặng | Lanternmoor Software | Quality lead | Engineering | | | 2012 | Hanoi | | 2017-02-20 | |
Marcus Pettibone | Bramblecode Studio | Co-founder | Founder | | | 2010 | Bristol | Ben Achterberg | 2018-10-29 | | Left to start the studio in 2021
Ingrid Solheim | Sunderfjord Wind | Head of data | Data | Saint Orlan College | Physics | 2007 | Bergen | | 2016-10-10 | | Shared a desk for two years; we lost touch when she left
Giulia Farnetti | Lanternmoor Software | Account executive | Sales | | | 2014 | Turin | | 2017-09-04 | |
Dele Akinwande | Quillfern Systems | Staff engineer | Engineering | | Computer science | 2010 | Lagos | Ben Achterberg | 2019-03-18 | |
Hannah Löwenthal | Quillfern Systems | Talent partner | Recruiting | | | 2011 | Hamburg | Dele Akinwande | 2022-11-07 | |
Paweł Sikorowski | Lanternmoor Software | Backend engineer | Engineering | | | 2015 | Gdańsk | | 2018-01-15 | |
Camille Vautrin | Pebblewick Apps | User researcher | Research | | Psychology | 2013 | Lyon | Aoife Brennan | 2019-09-23 | |
Seun Adebayo-Cole | Lanternmoor Software | Data engineer | Data | | Computer science | 2017 | Ibadan | | 2019-06-10 | |
Ritu Sabharwal | Nimbray Pay | Engineering manager | Engineering | | | 2010 | Bengaluru | Arjun Venkataraghavan | 2020-02-03 | |
Callum Dunbarrow | | Freelance developer | Engineering | | | 2012 | Glasgow | | 2017-05-08 | m | Went freelance in 2023; have not asked for whom
Eszter Bárány | Fenwright Security | Product marketing manager | Marketing | | | 2014 | Budapest | Giulia Farnetti | 2020-10-19 | |
`;

const throughPriya = `
Priya Raman | Helixbourne Bio | Head of product | Product | Northmoor University | Biology | 2015 | Cambridge | | 2014-12-04 | | Fellow student, then product lead at Lanternmoor until 2019; spoke in March 2026
Nneka Obiora | Nimbray Pay | Senior product manager | Product | | Economics | 2012 | London | Priya Raman | 2025-11-20 | | Offered to read my CV
Leïla Chennoufi | Pebblewick Apps | Product manager | Product | | | 2016 | Paris | Priya Raman | 2026-03-12 | |
`;

const everybodyElse = `
Maureen Calloway | | | | | | | Harrogate | | | m | Aunt; retired head teacher who knows half the county
Idris Pembury | Tandemwick Bicycles | Founder | Founder | | | | Leeds | | 2018-04-15 | | Sunday rides
Stefan Ilić | Parcelwren Logistics | Data analyst | Data | | | 2013 | Novi Sad | Idris Pembury | 2019-05-26 | |
Rosalind Okafor-Hale | Hollyoat Foods | Insight manager | Data | Northmoor University | Statistics | 2005 | Sheffield | Dana Kowalski | 2016-06-13 | v | Supervised my summer placement
Keiko Tanabe | Inkheron Press | Commissioning editor | Publishing | | | 2009 | London | Zoë Hartigan | 2019-11-14 | |
Wanjiru Kamande | Open Tern Foundation | Partnerships manager | Partnerships | | | 2010 | Nairobi | Thandiwe Mokoena | 2021-06-03 | |
Piet Vandermeersch | Greyheath Grid | Demand forecaster | Data | | Physics | 2008 | Ghent | | 2023-09-28 | | Sat beside me at a forecasting workshop
Noura Al-Sabbagh | Riverlamp Housing | Service manager | Programmes | | | | Bradford | | 2021-01-20 | | We volunteered together on Thursdays
Declan Moriarty-Shaw | Cobaltine Radio | Producer | Media | | | 2011 | Salford | Zoë Hartigan | 2022-02-17 | |
Ewa Nowicka-Thorne | Brindlemere Academy | Mathematics teacher | Teaching | | Mathematics | 2004 | Leeds | Maureen Calloway | 2017-08 | |
Gabriel Antunes | Eastmarrow City Council | Transport planner | Planning | | Geography | 2012 | Leeds | Lucía Peñalver | 2020-09-09 | |
Tamsin Rookwood | Thistlecombe Insurance | Graduate recruiter | Recruiting | | | 2013 | Leeds | Dana Kowalski | 2016-02-24 | |
Björn Halldórsson | Fablecairn Games | Game analyst | Data | | | 2015 | Reykjavík | | 2024-05-16 | | Met at the analytics meetup
Soledad Iriarte | Saltgarden Museum | Visitor research lead | Research | | | 2007 | York | Zoë Hartigan | 2020-01-30 | |
Châu Lý | | | Data | | | | Manchester | | 2024-05-16 | m | Analytics meetup; was about to change jobs
Olga Petrenko-Vance | Coppersedge Mutual | Data governance lead | Data | | | 2006 | Leeds | | 2025-02-06 | | Spoke after my talk at the meetup
Farid Nasirov | Kestrelbay Rail | Timetable planner | Planning | | Mathematics | 2012 | Baku | Hugo Brandão | 2021-10-12 | |
Beatriz Salgueiro | Riverlamp Housing | Architect | Architecture | | Architecture | 2011 | Lisbon | Noura Al-Sabbagh | 2022-07-08 | |
Tariq Mansoor | | Consultant | Consulting | | | | Birmingham | | 2025-09-18 | m | Took his card at the careers fair
Harriet Stannard | Fenwright Security | Office manager | Operations | | | | Leeds | | 2019-02-11 | | Neighbour
`;

// The people others know, or nobody does.
// name | company | position | occupation | school | major | class year | location | options | notes

const atAcme = `
Dan Whitcombe | Acme Corp | Group product manager | Product | | Physics | 2009 | London | |
Sofía Aldana | Acme Corp | Design lead | Design | | Design | 2011 | Bogotá | |
Tobias Kern | Acme Corp | Senior software engineer | Engineering | Vestrik Institute of Technology | Computer science | 2010 | Zürich | |
Mei-Ling Foo | Acme Corp | People partner | Recruiting | | | 2008 | Singapore | m |
Ivo Petrović | Acme Labs | Research scientist | Research | Vestrik Institute of Technology | Physics | 2010 | Zagreb | |
Grace Adeyemi | Acme Labs | Applied scientist | Research | Northmoor University | Mathematics | 2013 | London | |
`;

const helixbourne = `
Noor van Houten | Helixbourne Bio | Chief product officer | Product | | Biology | 2001 | Leiden | |
Matthias Engelbrecht | Helixbourne Bio | Head of bioinformatics | Data | | Biology | 2005 | Heidelberg | |
Yuki Asahina | Helixbourne Bio | Product analyst | Data | | Statistics | 2017 | Osaka | |
Oksana Hrytsenko | Helixbourne Bio | Clinical data manager | Data | | | 2011 | Lviv | |
Ravi Subramanyam | Helixbourne Bio | Regulatory lead | Regulatory | | | 2006 | Hyderabad | m |
Anjali Thekkekara | Mirrowen Diagnostics | Product manager | Product | | Biology | 2013 | Kochi | |
Owen Llewellyn-Pryce | Corvale Biosystems | Business development | Partnerships | | | 2008 | Cardiff | |
`;

const vantrell = `
Élodie Garnier-Roux | Vantrell Therapeutics | Director of data | Data | | Statistics | 2004 | Paris | |
Kwabena Osei-Badu | Vantrell Therapeutics | Biostatistician | Data | Northmoor University | Statistics | 2011 | Accra | v |
Linnea Forsgren | Vantrell Therapeutics | Trial designer | Research | | | 2009 | Uppsala | |
Tomasz Bielawa | Vantrell Therapeutics | Data engineer | Engineering | | | 2015 | Poznań | m |
Henrik Dalsgaard | Mirrowen Diagnostics | Laboratory director | Research | | Biology | 1999 | Aarhus | |
Marisol Quintanar | Mirrowen Diagnostics | Quality manager | Operations | | | 2010 | Mérida | |
Dimitra Papadaki | Corvale Biosystems | Computational biologist | Research | | Biology | 2014 | Heraklion | |
`;

const sondervik = `
Þóra Einarsdóttir | Sondervik Genomics | Chief scientist | Research | | Biology | 1998 | Reykjavík | |
Lars-Erik Nyquist | Sondervik Genomics | Sequencing lead | Research | | | 2006 | Tromsø | |
Haruka Minamoto | Sondervik Genomics | Data scientist | Data | | Statistics | 2016 | Sapporo | |
Ayodele Ferreira | Sondervik Genomics | Product owner | Product | | | 2012 | Lisbon | m |
Sanna Mäkiläinen | Lumenaster Imaging | Imaging scientist | Research | | Physics | 2011 | Tampere | |
Jean-Baptiste Kouamé | Lumenaster Imaging | Application specialist | Sales | | | 2009 | Abidjan | |
Ruth Abernethy-Cole | Aldermere Hospital | Consultant geneticist | Medicine | | | 1996 | Newcastle | |
Zainab Idrissi | Aldermere Hospital | Research nurse | Medicine | | | 2013 | Rabat | |
`;

const softwareCircle = `
Greta Holmqvist | Orrery & Vane | Data strategist | Consulting | | | 2007 | Stockholm | |
Anselm Ritter | Orrery & Vane | Principal consultant | Consulting | Vestrik Institute of Technology | | 2002 | Vienna | |
Jun-ho Baek | Orrery & Vane | Analytics engineer | Engineering | | Computer science | 2016 | Busan | |
Naledi Dube | Quillfern Systems | Product analyst | Data | | Statistics | 2018 | Johannesburg | |
Pascal Thibodeaux | Quillfern Systems | Director of product | Product | | | 2004 | Montréal | |
Yara Haddad | Tarnhollow Cloud | Developer advocate | Engineering | | | 2015 | Beirut | |
Ciarán Mulgrew | Tarnhollow Cloud | Head of data | Data | | | 2005 | Belfast | |
Ludmila Horáková | Fenwright Security | Head of product | Product | | | 2008 | Ostrava | |
Emeka Anozie | Nimbray Pay | Data analyst | Data | | | 2019 | Enugu | |
Xiomara Delgadillo | Nimbray Pay | Head of growth | Marketing | | | 2010 | Quito | |
Finn Abelson | Pebblewick Apps | Founder | Founder | | | 2012 | Copenhagen | |
Suda Chaiyaporn | Bramblecode Studio | Developer | Engineering | | | 2019 | Chiang Mai | m |
Radka Dimitrova | Fablecairn Games | Studio director | Operations | | | 2003 | Plovdiv | |
Isaac Tetteh | Fablecairn Games | Data scientist | Data | | | 2017 | Tema | |
Mustafa Özgür | | Independent adviser | Consulting | | | 2001 | Ankara | m | Left his last company in spring
Nils Overgaard | Parcelwren Logistics | Head of analytics | Data | | | 2006 | Odense | |
Clémence Daubigny | Inkheron Press | Digital director | Publishing | | | 2005 | Nantes | |
Vera Stoltenhoff | Cobaltine Radio | Audience analyst | Data | | | 2014 | Köln | |
`;

const universityCircle = `
Teodor Vasilescu | Wexmoor Capital | Portfolio analyst | Finance | | Mathematics | 2012 | Cluj-Napoca | |
Anneke de Wolff | Wexmoor Capital | Head of research | Research | | | 2000 | Rotterdam | |
Joaquín Ferrándiz | Ostrelle Analytics | Head of product | Product | | | 2006 | Alicante | |
Shreya Mukhopadhyay | Ostrelle Analytics | Analytics manager | Data | Northmoor University | Statistics | 2010 | Kolkata | v |
Milo Castellane | Marlpit Design | Creative director | Design | | | 2003 | Genoa | |
Hedda Bruun | Marlpit Design | Design researcher | Design | | | 2014 | Trondheim | |
Bogdan Lazăr | Coppersedge Mutual | Chief actuary | Actuarial | | | 1997 | Iași | |
Efua Mensah-Boyd | Open Tern Foundation | Director of programmes | Programmes | | | 2002 | Kumasi | |
Catriona MacIver | Eastmarrow City Council | Head of data | Data | Northmoor University | Economics | 1999 | Leeds | v |
Rafael Quiroga | Inkheron Press | Publisher | Publishing | | | 1995 | Rosario | m |
Torunn Eikeland | Thistlecombe Insurance | Head of data science | Data | | | 2004 | Stavanger | |
Aurelio Bassani | Hollyoat Foods | Supply chain director | Operations | | | 2001 | Parma | |
`;

const aroundLee = `
Lee Amundsen | Dunmarrow Consulting | Partner, energy and infrastructure | Consulting | Northmoor University | Economics | 2001 | Leeds | v |
Adaeze Nwankwo-Bell | Dunmarrow Consulting | Engagement manager | Consulting | | | 2011 | London | |
Philippa Garside | Dunmarrow Consulting | Data practice lead | Data | Northmoor University | Mathematics | 2003 | Leeds | |
Isolde Marchetti | Petrel & Loam | Chief executive | Founder | | | 2005 | Bristol | |
Kofi Asante-Wren | Brackenferry Ports | Innovation manager | Operations | | | 2007 | Felixstowe | |
Jasper Quayle | Ostler Finch Architects | Associate | Architecture | | | 2012 | Douglas | |
Torbjørn Haaland | Sunderfjord Wind | Asset manager | Operations | | | 2004 | Haugesund | |
Mirela Stancu | Sunderfjord Wind | Forecasting analyst | Data | | | 2016 | Constanța | |
`;

const alumniNobodyReaches = `
Ishbel Drummond | Halvmarsh Tidal | Head of data | Data | Northmoor University | Statistics | 2008 | Inverness | v | Offers 20-minute calls to graduates
Oscar Lindegaard | Halvmarsh Tidal | Turbine engineer | Engineering | Northmoor University | Physics | 2012 | Aberdeen | |
Pilar Uriarte | Halvmarsh Tidal | Project manager | Operations | Northmoor University | Geography | 2010 | Bilbao | m |
Kwame Boadu | Halvmarsh Tidal | Product manager | Product | Northmoor University | Economics | 2015 | Orkney | v | Happy to talk about moving into energy
Anders Thorvaldsen | Greyheath Grid | Data scientist | Data | Northmoor University | Statistics | 2014 | Leeds | v |
Mbali Khumalo | Vantrell Therapeutics | Statistician | Data | Northmoor University | Statistics | 2013 | Durban | v | Answers questions about working in trials
Jerome Castelnau | Thistlecombe Insurance | Product manager | Product | Northmoor University | Economics | 2009 | Edinburgh | v |
Hye-won Park | Lumenaster Imaging | Product manager | Product | Northmoor University | Biology | 2012 | Seoul | v |
Sinéad Gallagher-Roy | Sunderfjord Wind | Community liaison | Partnerships | Northmoor University | Geography | 2011 | Sligo | v |
Amara Diallo | | | Data | Northmoor University | Statistics | 2016 | Dakar | v | Employer not given in the directory
Peter Ashdown-Moss | Kestrelbay Rail | Head of operations | Operations | Northmoor University | Geography | 1998 | Derby | |
Nadia Sokolova-Reid | Aldermere Hospital | Programme manager | Programmes | Northmoor University | Biology | 2010 | Leeds | v |
Gwendolyn Frith-Amos | Hollyoat Foods | Commercial analyst | Data | Northmoor University | Economics | 2019 | Sheffield | v |
Ondřej Mašek | | Consultant | Consulting | Northmoor University | Mathematics | 2006 | Prague | | Employer not given in the directory
Laila Benchekroun | Nimbray Pay | Compliance lead | Regulatory | Northmoor University | Economics | 2011 | London | v | Prefers questions by e-mail
Matti Koskenniemi-Hale | Halvmarsh Tidal | Data engineer | Engineering | Northmoor University | Computer science | 2017 | Orkney | |
Ngozi Ezeanya | Eastmarrow City Council | Policy officer | Planning | Northmoor University | Geography | 2018 | Leeds | v |
Lorenzo Tedeschini | Inkheron Press | Rights manager | Publishing | Northmoor University | History | 2007 | Milan | |
`;

// What happened, in the file's own words: date | introducer | introduced | introduced to | context

const remembered = `
2014-11-17 | Prof Lee | Chiara Montanari | Samuel Oyelaran | Statistics society
2015-02-18 | Prof Lee | Ana Beltrán | me | Asked Ana to show me survey work
2015-05-30 | Ana Beltrán | Bo Lindahl | me | Degree show
2015-11-12 | Ana Beltrán | Dana Kowalski | me | Careers centre coffee
2016-02-24 | Dana Kowalski | Tamsin Rookwood | me | Careers fair
2016-03-04 | Ana Beltrán | Elif Yıldırım | me | Revision group
2016-06-13 | Dana Kowalski | Rosalind Okafor-Hale | me | Summer placement
2016-09-12 | Jonas Weidemann | Ben Achterberg | me | First week
2016-09-19 | Jonas Weidemann | Tomáš Havlíček | me | First month
2017-01-16 | Ben Achterberg | Magda Wrzos | me | Data platform project
2017-08 | Maureen Calloway | Ewa Nowicka-Thorne | me | Family lunch
2018-02-05 | Prof Lee | Kaito Morishige | me | Alumni seminar
2018-05-21 | Magda Wrzos | Viktor Åkerblom | me | Cloud migration
2018-06-14 | me | Ingrid Solheim | Magda Wrzos | Handover before Ingrid left
2018-10-29 | Ben Achterberg | Marcus Pettibone | me | Engineering offsite
2019-03-18 | Ben Achterberg | Dele Akinwande | me | Before Ben moved to Quillfern
2019-05-26 | Idris Pembury | Stefan Ilić | me | Sunday ride
2019-11-14 | Zoë Hartigan | Keiko Tanabe | me | Book fair
2021-06-03 | Thandiwe Mokoena | Wanjiru Kamande | me | Fundraising dinner
2022-11-07 | Dele Akinwande | Hannah Löwenthal | me | Open role at Quillfern
2024-04-18 | me | Ana Beltrán | Piet Vandermeersch | Forecasting question
2024-09-11 | me | Seun Adebayo-Cole | Ben Achterberg | Seun was looking for a mentor
2025-06-05 | Ben Achterberg | Naledi Dube | Dele Akinwande | New analyst at Quillfern
2025-10-02 | Ana Beltrán | Chiara Montanari | me | Reunion lunch
2025-10-16 | me | Priya Raman | Rosalind Okafor-Hale | Nutrition study
2025-11-20 | Priya Raman | Nneka Obiora | me | Careers advice on moving into product
2026-01-22 | me | Priya Raman | Seun Adebayo-Cole | Seun asked about health data
2026-02-05 | me | Priya Raman | Olga Petrenko-Vance | Question on data governance
2026-02-19 | me | Priya Raman | Björn Halldórsson | Analytics meetup panel
2026-03-03 | me | Priya Raman | Thandiwe Mokoena | Health project of the foundation
2026-03-12 | Priya Raman | Leïla Chennoufi | me | Product breakfast
2026-04-09 | me | Ana Beltrán | Rosalind Okafor-Hale | Survey design
2026-04-28 | Ben Achterberg | Hannah Löwenthal | me | Talked about openings at Quillfern
2026-05-14 | me | Bo Lindahl | Olga Petrenko-Vance | Workshop on data governance

2019-08-22 | Priya Raman | Dan Whitcombe | Jonas Weidemann | Partner meeting at Lanternmoor
2024-11-28 | Nneka Obiora | Dan Whitcombe | Emeka Anozie | Payments round table
2024-04-18 | Priya Raman | Dan Whitcombe | Nneka Obiora | Product mentors
2025-09-25 | Dan Whitcombe | Ludmila Horáková | Priya Raman | Product leaders dinner
2026-01-29 | Priya Raman | Pascal Thibodeaux | Dan Whitcombe | Mentoring circle
2026-03-19 | Priya Raman | Dan Whitcombe | Greta Holmqvist | Panel on data ethics
2026-04-16 | Dan Whitcombe | Xiomara Delgadillo | Priya Raman | Panel on pricing
2026-05-07 | Priya Raman | Dan Whitcombe | Joaquín Ferrándiz | Product breakfast
2026-06-09 | Dan Whitcombe | Finn Abelson | Priya Raman | Product leaders dinner
2021-03-16 | Ana Beltrán | Sofía Aldana | Joaquín Ferrándiz | Design and data meetup
2025-12-04 | Ana Beltrán | Sofía Aldana | Bo Lindahl | Design and data meetup
2024-02-08 | Ben Achterberg | Tobias Kern | Dele Akinwande | Conference dinner
2025-08-21 | Ben Achterberg | Tobias Kern | Pascal Thibodeaux | Reading group
2026-02-12 | Tobias Kern | Hannah Löwenthal | Ben Achterberg | Hiring meetup
2022-05-12 | Hedda Bruun | Mei-Ling Foo | Milo Castellane | Hiring workshop
2023-02-23 | Bo Lindahl | Hedda Bruun | Milo Castellane | Project kick-off
2025-03-06 | Bo Lindahl | Hedda Bruun | Camila Rojas | Research exchange
2017-10-26 | Tobias Kern | Ivo Petrović | Anselm Ritter | Doctoral school
2020-01-16 | Samuel Oyelaran | Grace Adeyemi | Teodor Vasilescu | Mathematics alumni evening
2025-05-22 | Sofía Aldana | Tobias Kern | Dan Whitcombe | Acme summer party
2024-11-14 | Mei-Ling Foo | Sofía Aldana | Grace Adeyemi | Acme onboarding

2019-10-07 | Priya Raman | Noor van Houten | Ravi Subramanyam | First month at Helixbourne
2020-11-19 | Noor van Houten | Élodie Garnier-Roux | Matthias Engelbrecht | Trial data consortium
2021-09-16 | Matthias Engelbrecht | Henrik Dalsgaard | Oksana Hrytsenko | Assay validation
2023-06-08 | Noor van Houten | Owen Llewellyn-Pryce | Priya Raman | Partnering day
2022-03-24 | Élodie Garnier-Roux | Þóra Einarsdóttir | Kwabena Osei-Badu | Genomics symposium
2024-06-20 | Henrik Dalsgaard | Lars-Erik Nyquist | Marisol Quintanar | Laboratory audit
2023-11-30 | Þóra Einarsdóttir | Ruth Abernethy-Cole | Haruka Minamoto | Rare disease register
2025-02-13 | Lars-Erik Nyquist | Sanna Mäkiläinen | Jean-Baptiste Kouamé | Imaging pilot
2025-11-06 | Ruth Abernethy-Cole | Zainab Idrissi | Sanna Mäkiläinen | Ward study

2017-11-09 | Prof Lee | Lee Amundsen | Dana Kowalski | Advisory board of the department
2022-10-20 | Dana Kowalski | Lee Amundsen | Catriona MacIver | Alumni evening
2026-02-05 | Dana Kowalski | Lee Amundsen | Kaito Morishige | Alumni evening
2018-03-15 | Lee Amundsen | Philippa Garside | Adaeze Nwankwo-Bell | Joined the firm
2020-02-27 | Lee Amundsen | Isolde Marchetti | Philippa Garside | Soil carbon study
2021-11-18 | Lee Amundsen | Kofi Asante-Wren | Adaeze Nwankwo-Bell | Port electrification
2023-05-25 | Lee Amundsen | Jasper Quayle | Isolde Marchetti | Field station design
2018-09-06 | Ingrid Solheim | Torbjørn Haaland | Mirela Stancu | New team

2017-05-18 | Samuel Oyelaran | Anneke de Wolff | Gráinne Tierney | Quant evening
2018-11-22 | Anneke de Wolff | Bogdan Lazăr | Teodor Vasilescu | Risk conference
2019-04-11 | Elif Yıldırım | Torunn Eikeland | Tamsin Rookwood | Joined Thistlecombe
2020-07-02 | Ana Beltrán | Shreya Mukhopadhyay | Chiara Montanari | Team lunch
2022-01-13 | Mateusz Zieliński | Joaquín Ferrándiz | Shreya Mukhopadhyay | Product review
2021-08-26 | Thandiwe Mokoena | Efua Mensah-Boyd | Wanjiru Kamande | Annual meeting
2023-09-14 | Lucía Peñalver | Catriona MacIver | Gabriel Antunes | Data board
2024-03-07 | Keiko Tanabe | Clémence Daubigny | Rafael Quiroga | Sales conference
2016-07-21 | Rosalind Okafor-Hale | Aurelio Bassani | Dana Kowalski | Internship showcase
2024-10-24 | Declan Moriarty-Shaw | Vera Stoltenhoff | Zoë Hartigan | Podcast launch
2025-04-03 | Stefan Ilić | Nils Overgaard | Idris Pembury | Delivery trial
2024-06-27 | Björn Halldórsson | Isaac Tetteh | Radka Dimitrova | Game jam

2020-05-28 | Magda Wrzos | Ciarán Mulgrew | Yusuf Karaca | Joined Tarnhollow
2021-10-28 | Yusuf Karaca | Yara Haddad | Viktor Åkerblom | Developer day
2019-06-20 | Tomáš Havlíček | Anselm Ritter | Jonas Weidemann | Architecture review
2022-09-08 | Anselm Ritter | Greta Holmqvist | Jun-ho Baek | New practice
2023-03-30 | Eszter Bárány | Ludmila Horáková | Arjun Venkataraghavan | Product launch
2024-01-25 | Ritu Sabharwal | Emeka Anozie | Nneka Obiora | Analytics guild
2023-07-13 | Camille Vautrin | Finn Abelson | Aoife Brennan | Research club
2024-08-15 | Marcus Pettibone | Suda Chaiyaporn | Callum Dunbarrow | Studio opening
2022-06-16 | Jonas Weidemann | Mustafa Özgür | Giulia Farnetti | Board visit
2025-12-11 | Dele Akinwande | Pascal Thibodeaux | Naledi Dube | Quarterly planning
2026-06-11 | Marcus Pettibone | Wiktor Halas | Paweł Sikorowski | Code club
2021-02-18 | Owen Llewellyn-Pryce | Dr Imke Brouwer | Ravi Subramanyam | Licensing talks
`;

/** Circles in which everybody keeps meeting everybody: rows drawn with the seed, on top of those above. */
const circles = [
  {
    members: [...names(universityFriends), "Priya Raman"].filter((name) => name !== "Dana Kowalski"),
    rows: 22,
    from: 2014.9,
    to: 2017.5,
    contexts: ["Statistics society", "Seminar dinner", "House party", "Dissertation group", "Study trip"],
  },
  {
    members: [...names(universityFriends), "Priya Raman"].filter((name) => name !== "Dana Kowalski"),
    rows: 12,
    from: 2017.5,
    to: 2025.8,
    contexts: ["Alumni picnic", "Reunion", "Wedding", "Moving to the same city"],
  },
  {
    members: [...names(formerColleagues), "Priya Raman"],
    rows: 26,
    from: 2016.9,
    to: 2020.5,
    contexts: ["New project", "Team lunch", "Design review", "Release party", "Hack week"],
    start: { "Priya Raman": 2016.8, "Dele Akinwande": 2018.9 },
    end: { "Ingrid Solheim": 2018.4, "Priya Raman": 2019.6 },
  },
  {
    members: [...names(formerColleagues), "Priya Raman"].filter((name) => name !== "Ingrid Solheim"),
    rows: 16,
    from: 2020.5,
    to: 2026.3,
    contexts: ["Former colleagues' dinner", "Reading group", "Climbing", "Conference", "Leaving drinks"],
    start: { "Priya Raman": 2016.8 },
  },
  {
    members: [...names(helixbourne), "Priya Raman"],
    rows: 16,
    from: 2019.8,
    to: 2026.4,
    contexts: ["Steering group", "Trial read-out", "Product council", "Conference", "Lab tour"],
    start: { "Priya Raman": 2019.7, "Owen Llewellyn-Pryce": 2023.4, "Anjali Thekkekara": 2022.1 },
  },
  {
    members: names(vantrell),
    rows: 9,
    from: 2017.2,
    to: 2026.2,
    contexts: ["Data monitoring board", "Journal club", "Conference"],
  },
  {
    members: names(sondervik),
    rows: 9,
    from: 2016.1,
    to: 2026.3,
    contexts: ["Register meeting", "Genomics symposium", "Scanner trial"],
  },
];

const direct = [universityFriends, formerColleagues, throughPriya, everybodyElse].flatMap(lines);
const knownSince = new Map(direct.map((line) => [cells(line, 12)[0], yearOf(cells(line, 12)[9])]));
const indirect = [atAcme, helixbourne, vantrell, sondervik, softwareCircle, universityCircle, aroundLee, alumniNobodyReaches];

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
mkdirSync(folder, { recursive: true });
write("sample-contacts.csv", contactRows());
write("sample-directory.csv", directoryRows());
write("sample-introductions.csv", introductionRows());

function contactRows() {
  const header =
    "Name,Email,Company,Position,Industry,Occupation,School,Major,Class year,Location,Introduced by,Connected on,Volunteers to help,Notes";
  const rows = direct.map((line) => {
    const [name, company, position, occupation, school, major, year, place, introducer, on, options, notes] = cells(line, 12);
    const industry = industryOf(company);
    const volunteers = options.includes("v") ? "yes" : "";
    const email = options.includes("m") ? "" : emailOf(name, "example.com");
    const by = fullName(introducer);
    return [name, email, company, position, industry, occupation, school, major, year, place, by, on, volunteers, notes];
  });
  return [header.split(","), ...rows];
}

function directoryRows() {
  const header = "Id,Name,Email,Company,Position,Industry,Occupation,School,Major,Class year,Location,Volunteers to help,Notes";
  const rows = indirect.flatMap(lines).map((line) => {
    const [name, company, position, occupation, school, major, year, place, options, notes] = cells(line, 10);
    const volunteers = options.includes("v") ? "yes" : "";
    const email = options.includes("m") ? "" : emailOf(name, "example.org");
    return [name, email, company, position, industryOf(company), occupation, school, major, year, place, volunteers, notes];
  });
  rows.sort((a, b) => (sortKey(a[0]) < sortKey(b[0]) ? -1 : 1));
  return [header.split(","), ...rows.map((row, i) => [`d${String(i + 1).padStart(3, "0")}`, ...row])];
}

function introductionRows() {
  const rows = lines(remembered).map((line) => {
    const [date, introducer, introduced, to, context] = cells(line, 5);
    return [fullName(introducer), introduced, to, date, context];
  });
  for (const circle of circles) rows.push(...drawn(circle));
  rows.sort((a, b) => (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0));
  return [["Introducer", "Introduced", "Introduced to", "Date", "Context"], ...rows];
}

/** Introductions inside one circle: three different members who were all there at the time, and no two brought together twice. */
function drawn({ members, rows, from, to, contexts, start = {}, end = {} }) {
  const made = [];
  const seen = new Set();
  while (made.length < rows) {
    const year = from + nextRandom() * (to - from);
    const present = members.filter((name) => (start[name] ?? knownSince.get(name) ?? 0) <= year && year <= (end[name] ?? 9999));
    if (present.length < 4) continue;
    const trio = [];
    while (trio.length < 3) {
      const member = present[Math.floor(nextRandom() * present.length)];
      if (!trio.includes(member)) trio.push(member);
    }
    const key = [trio[1], trio[2]].sort().join("|");
    if (seen.has(key)) continue;
    seen.add(key);
    const context = contexts[Math.floor(nextRandom() * contexts.length)];
    made.push([fullName(trio[0]), trio[1], trio[2], dateOf(year), context]);
  }
  return made;
}

function yearOf(date) {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return date === "" ? 0 : year + (month - 1) / 12 + day / 365;
}

/** Older memories are vaguer: now and then only the month is known. */
function dateOf(year) {
  const start = Date.UTC(Math.floor(year), 0, 1);
  const day = new Date(start + (year - Math.floor(year)) * 365 * 86_400_000).toISOString().slice(0, 10);
  return year < 2018 && nextRandom() < 0.25 ? day.slice(0, 7) : day;
}

function fullName(name) {
  return name === "Prof Lee" ? "Prof Hye-jin Lee" : name;
}

function industryOf(company) {
  if (company === "") return "";
  const industry = companies[company];
  if (industry === undefined) throw new Error(`no industry for ${company}`);
  return industry;
}

function emailOf(name, domain) {
  const parts = fold(name.replace(/^Prof /, "")).toLowerCase().split(/[^a-z]+/);
  return `${parts.filter((part) => part !== "").join(".")}@${domain}`;
}

function sortKey(name) {
  const [given, ...family] = fold(name).toLowerCase().split(" ");
  return `${family.join(" ")}, ${given}`;
}

function fold(text) {
  const plain = { ı: "i", İ: "I", ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D", þ: "th", Þ: "Th", ð: "d", ß: "ss" };
  return [...text.normalize("NFD").replace(/\p{M}/gu, "")].map((letter) => plain[letter] ?? letter).join("");
}

function lines(table) {
  return table.trim().split("\n").filter((line) => line.trim() !== "");
}

function names(table) {
  return lines(table).map((line) => line.split("|")[0].trim());
}

function cells(line, count) {
  const parts = line.split("|").map((cell) => cell.trim());
  if (parts.length > count) throw new Error(`${parts.length} cells where ${count} are meant: ${line}`);
  while (parts.length < count) parts.push("");
  return parts;
}

function write(file, rows) {
  writeFileSync(join(folder, file), `${rows.map((row) => row.map(quoted).join(",")).join("\n")}\n`);
}

function quoted(cell) {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function mulberry32(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
