/** Made-up people draw their names from these; the first of each list come oftener, as everywhere. */
export const givenNames = (
  "james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan joseph jessica thomas karen " +
  "christopher sarah daniel lisa matthew nancy anthony sandra mark betty steven emily andrew kimberly paul margaret joshua donna " +
  "kenneth michelle kevin carol brian amanda timothy melissa ronald deborah george stephanie jason rebecca edward laura ryan helen " +
  "jacob sharon gary cynthia nicholas kathleen eric amy jonathan angela stephen anna larry ruth justin brenda scott pamela brandon " +
  "nicole benjamin katherine samuel samantha gregory christine alexander emma patrick catherine frank virginia raymond debra jack " +
  "rachel dennis janet jerry olivia noah amelia oliver isla harry ava leo mia oscar freya archie lily henry grace theo sophie finley " +
  "ella logan poppy mateo priya anil wei mei hiroshi yuki olga dmitri ines joao zanele thabo lukasz agnieszka soren astrid bjorn " +
  "fatima omar leila yusuf chidi ngozi aoife cian rhys carys matilda jasper harriet toby imogen callum zara ethan ruby lachlan chloe"
).split(" ");

export const surnames = (
  "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor " +
  "moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott " +
  "torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz " +
  "parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed " +
  "kelly howard ramos kim cox ward richardson watson brooks chavez wood bennett gray mendoza ruiz hughes price alvarez castillo " +
  "sanders patel myers long ross foster jimenez okafor lindqvist novak kowalski petrov ivanova tanaka suzuki chen wang zhang haddad " +
  "oconnor gallagher byrne dlamini mokoena nkosi hansen larsen virtanen korhonen moreau lefevre dubois rossi bianchi ferrari silva " +
  "costa almeida schneider fischer weber wagner becker hoffmann papadopoulos georgiou yilmaz demir kaya horvath szabo nagy popescu " +
  "whitford blenheim ashdown carrow penhaligon trevithick maddox thorne wexley hargreave quillfeather stanhope littlewood marchbanks"
).split(" ");

export const cities = (
  "london manchester leeds bristol cardiff belfast sheffield derby plymouth southampton sunderland brighton york bath exeter " +
  "peterborough nottingham leicester coventry hull norwich swansea dundee inverness"
).split(" ");

export const streets = (
  "high station church park victoria green manor mill chapel queens kings york windsor albert grange orchard meadow willow cedar " +
  "maple acacia hawthorn juniper banksia wattle waratah currawong kookaburra bowerbird lyrebird eucalypt ironbark tallow jarrah"
).split(" ");

export const suburbs = (
  "northfield westbrook eastgate southbank riverside hillcrest lakeside greenvale ashgrove mapleton oakridge pinewood cedarhurst " +
  "willowdale fernhill stonehaven brookvale highgate kingsford queensbury marlow redhill whitebridge blackwood silverdale goldfield"
).split(" ");

export const employers = (
  "Acme|Nexa Labs|Hollow Pine|Bright Harbor|Quarry & Finch|Northwind Foods|Tern Systems|Oakline|Larkspur Health|Meridian Rail|" +
  "Copper Kettle|Silver Birch Bank|Fathom Robotics|Halcyon Media|Juniper Street|Kestrel Air|Lumen Works|Marrow Books|Orbit Dairy|Pebble Pay"
).split("|");

export const jobs = (
  "Engineer|Senior Engineer|Product Manager|Designer|Analyst|Director of Sales|Recruiter|Data Scientist|Account Executive|Founder|" +
  "Head of Operations|Consultant|Nurse|Teacher|Researcher|Marketing Manager"
).split("|");

export const freeProviders = ["mail.example", "post.example", "inbox.example", "letters.example", "home.example"] as const;
