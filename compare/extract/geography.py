"""Countries with their other names, demonyms and capitals; states of the USA; regions and a few large cities. Data.

A demonym stands for its country ("Iranian" → Iran): what Tehran did and what Iranian officials did is said of one
country. A capital stays itself, since an event may be in it.
"""

_COUNTRIES = """
Afghanistan|Afghan Afghans|Kabul
Albania|Albanian Albanians|Tirana
Algeria|Algerian Algerians|Algiers
Angola|Angolan Angolans|Luanda
Argentina|Argentine Argentines Argentinian|Buenos_Aires
Armenia|Armenian Armenians|Yerevan
Australia|Australian Australians Aussie|Canberra
Austria|Austrian Austrians|Vienna
Azerbaijan|Azerbaijani Azeri Azerbaijanis|Baku
Bahamas|Bahamian The_Bahamas|Nassau
Bahrain|Bahraini Bahrainis|Manama
Bangladesh|Bangladeshi Bangladeshis|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian Belarusians Belarussian|Minsk
Belgium|Belgian Belgians|Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian Bolivians|La_Paz
Bosnia|Bosnian Bosnians Bosnia-Herzegovina Bosnia_and_Herzegovina|Sarajevo
Botswana|Batswana|Gaborone
Brazil|Brazilian Brazilians|Brasilia
Britain|British Briton Britons U.K. UK United_Kingdom Great_Britain|London
Brunei|Bruneian|
Bulgaria|Bulgarian Bulgarians|Sofia
Burkina_Faso|Burkinabe|Ouagadougou
Burundi|Burundian Burundians|Bujumbura
Cambodia|Cambodian Cambodians|Phnom_Penh
Cameroon|Cameroonian Cameroonians|Yaounde
Canada|Canadian Canadians|Ottawa
Central_African_Republic||Bangui
Chad|Chadian Chadians|N'Djamena
Chile|Chilean Chileans|Santiago
China|Chinese P.R.C. PRC People's_Republic_of_China|Beijing
Colombia|Colombian Colombians|Bogota
Congo|Congolese Democratic_Republic_of_the_Congo Democratic_Republic_of_Congo|Kinshasa
Costa_Rica|Costa_Rican Costa_Ricans|San_Jose
Croatia|Croatian Croatians Croat Croats|Zagreb
Cuba|Cuban Cubans|Havana
Cyprus|Cypriot Cypriots|Nicosia
Czech_Republic|Czech Czechs Czechia|Prague
Denmark|Danish Dane Danes|Copenhagen
Djibouti|Djiboutian|
Dominican_Republic|Dominican Dominicans|Santo_Domingo
East_Timor|Timorese Timor-Leste|Dili
Ecuador|Ecuadorean Ecuadorian Ecuadoreans|Quito
Egypt|Egyptian Egyptians|Cairo
El_Salvador|Salvadoran Salvadorans Salvadorean|San_Salvador
England|Englishman Englishmen Englishwoman|
Eritrea|Eritrean Eritreans|Asmara
Estonia|Estonian Estonians|Tallinn
Ethiopia|Ethiopian Ethiopians|Addis_Ababa
Fiji|Fijian Fijians|Suva
Finland|Finnish Finn Finns|Helsinki
France|French Frenchman Frenchmen Frenchwoman|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian Gambians The_Gambia|Banjul
Germany|German Germans|Berlin
Ghana|Ghanaian Ghanaians|Accra
Greece|Greek Greeks|Athens
Greenland|Greenlandic Greenlander Greenlanders|Nuuk
Guatemala|Guatemalan Guatemalans|Guatemala_City
Guinea|Guinean Guineans|Conakry
Guyana|Guyanese|Georgetown
Haiti|Haitian Haitians|Port-au-Prince
Honduras|Honduran Hondurans|Tegucigalpa
Hong_Kong|Hong_Konger Hong_Kongers|
Hungary|Hungarian Hungarians|Budapest
Iceland|Icelandic Icelander Icelanders|Reykjavik
India|Indian Indians|New_Delhi
Indonesia|Indonesian Indonesians|Jakarta
Iran|Iranian Iranians Islamic_Republic_of_Iran|Tehran
Iraq|Iraqi Iraqis|Baghdad
Ireland|Irish Irishman Irishmen|Dublin
Israel|Israeli Israelis|Jerusalem
Italy|Italian Italians|Rome
Ivory_Coast|Ivorian Ivorians|Abidjan
Jamaica|Jamaican Jamaicans|
Japan|Japanese|Tokyo
Jordan|Jordanian Jordanians|Amman
Kazakhstan|Kazakh Kazakhs|Astana
Kenya|Kenyan Kenyans|Nairobi
Kosovo|Kosovar Kosovars|Pristina
Kuwait|Kuwaiti Kuwaitis|Kuwait_City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian Laotians Lao|Vientiane
Latvia|Latvian Latvians|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian Liberians|Monrovia
Libya|Libyan Libyans|Tripoli
Liechtenstein||Vaduz
Lithuania|Lithuanian Lithuanians|Vilnius
Luxembourg|Luxembourger|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian Malawians|Lilongwe
Malaysia|Malaysian Malaysians|Kuala_Lumpur
Maldives|Maldivian Maldivians|
Mali|Malian Malians|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian Mauritanians|Nouakchott
Mauritius|Mauritian|
Mexico|Mexican Mexicans|Mexico_City
Moldova|Moldovan Moldovans|Chisinau
Monaco|Monegasque|
Mongolia|Mongolian Mongolians|Ulaanbaatar
Montenegro|Montenegrin Montenegrins|Podgorica
Morocco|Moroccan Moroccans|Rabat
Mozambique|Mozambican Mozambicans|Maputo
Myanmar|Burma Burmese|Yangon
Namibia|Namibian Namibians|Windhoek
Nepal|Nepalese Nepali|Kathmandu
Netherlands|Dutch Dutchman Dutchmen The_Netherlands|Amsterdam
New_Zealand|New_Zealander New_Zealanders|Wellington
Nicaragua|Nicaraguan Nicaraguans|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian Nigerians|Abuja
North_Korea|North_Korean North_Koreans D.P.R.K. DPRK|Pyongyang
Norway|Norwegian Norwegians|Oslo
Oman|Omani Omanis|Muscat
Pakistan|Pakistani Pakistanis|Islamabad
Palestine|Palestinian Palestinians|Ramallah
Panama|Panamanian Panamanians|Panama_City
Papua_New_Guinea||Port_Moresby
Paraguay|Paraguayan Paraguayans|Asuncion
Peru|Peruvian Peruvians|Lima
Philippines|Filipino Filipinos Filipina Philippine The_Philippines|Manila
Poland|Polish Poles|Warsaw
Portugal|Portuguese|Lisbon
Puerto_Rico|Puerto_Rican Puerto_Ricans|San_Juan
Qatar|Qatari Qataris|Doha
Romania|Romanian Romanians|Bucharest
Russia|Russian Russians Russian_Federation|Moscow
Rwanda|Rwandan Rwandans|Kigali
Saudi_Arabia|Saudi Saudis Saudi_Arabian Kingdom_of_Saudi_Arabia|Riyadh
Scotland|Scottish Scots|Edinburgh
Senegal|Senegalese|Dakar
Serbia|Serbian Serbians Serb Serbs|Belgrade
Sierra_Leone|Sierra_Leonean|Freetown
Singapore|Singaporean Singaporeans|
Slovakia|Slovak Slovaks Slovakian|Bratislava
Slovenia|Slovenian Slovenians Slovene|Ljubljana
Somalia|Somali Somalis|Mogadishu
South_Africa|South_African South_Africans|Pretoria
South_Korea|South_Korean South_Koreans Republic_of_Korea|Seoul
South_Sudan|South_Sudanese|Juba
Soviet_Union|Soviet Soviets U.S.S.R. USSR|
Spain|Spanish Spaniard Spaniards|Madrid
Sri_Lanka|Sri_Lankan Sri_Lankans|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish Swede Swedes|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian Syrians Syrian_Arab_Republic|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik Tajiks|Dushanbe
Tanzania|Tanzanian Tanzanians|Dar_es_Salaam
Thailand|Thai Thais|Bangkok
Tibet|Tibetan Tibetans|Lhasa
Togo|Togolese|Lome
Trinidad|Trinidadian Trinidad_and_Tobago|
Tunisia|Tunisian Tunisians|Tunis
Turkey|Turkish Turk Turks|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan Ugandans|Kampala
Ukraine|Ukrainian Ukrainians|Kyiv
United_Arab_Emirates|Emirati Emiratis U.A.E. UAE|Abu_Dhabi
United_States|American Americans U.S. US USA U.S.A. America United_States_of_America|
Uruguay|Uruguayan Uruguayans|Montevideo
Uzbekistan|Uzbek Uzbeks|Tashkent
Vatican|Vatican_City Holy_See|
Venezuela|Venezuelan Venezuelans|Caracas
Vietnam|Vietnamese|Hanoi
Wales|Welsh Welshman|Cardiff
Yemen|Yemeni Yemenis Yemenite|Sanaa
Zambia|Zambian Zambians|Lusaka
Zimbabwe|Zimbabwean Zimbabweans|Harare
"""
_SPELLINGS = """
Kiev=Kyiv Teheran=Tehran Sana'a=Sanaa Sana=Sanaa Peking=Beijing Gaza_Strip=Gaza Gazan=Gaza Gazans=Gaza
Crimean=Crimea Chechen=Chechnya Chechens=Chechnya Kurdish=Kurdistan
European=Europe Europeans=Europe African=Africa Africans=Africa Asian=Asia Asians=Asia
Latin_American=Latin_America Latin_Americans=Latin_America Middle_Eastern=Middle_East Mideast=Middle_East
Parisian=Paris Parisians=Paris Londoner=London Londoners=London New_Yorker=New_York New_Yorkers=New_York
Texan=Texas Texans=Texas Californian=California Californians=California Floridian=Florida Floridians=Florida
Washington_D.C.=Washington Washington_DC=Washington D.C.=Washington Los_Angeles=Los_Angeles L.A.=Los_Angeles
New_York_City=New_York_City NYC=New_York_City Occupied_West_Bank=West_Bank E.U.=European_Union
"""
_STATES = """
Alabama:Ala. Alaska: Arizona:Ariz. Arkansas:Ark. California:Calif. Colorado:Colo. Connecticut:Conn. Delaware:Del.
Florida:Fla. Georgia:Ga. Hawaii: Idaho: Illinois:Ill. Indiana:Ind. Iowa: Kansas:Kan. Kentucky:Ky. Louisiana:La.
Maine: Maryland:Md. Massachusetts:Mass. Michigan:Mich. Minnesota:Minn. Mississippi:Miss. Missouri:Mo. Montana:Mont.
Nebraska:Neb. Nevada:Nev. New_Hampshire:N.H. New_Jersey:N.J. New_Mexico:N.M. New_York:N.Y. North_Carolina:N.C.
North_Dakota:N.D. Ohio: Oklahoma:Okla. Oregon:Ore. Pennsylvania:Pa. Rhode_Island:R.I. South_Carolina:S.C.
South_Dakota:S.D. Tennessee:Tenn. Texas:Tex. Utah: Vermont:Vt. Virginia:Va. Washington_State:Wash. West_Virginia:W.Va.
Wisconsin:Wis. Wyoming:Wyo.
"""
_PLACES = """
Africa Asia Europe Antarctica Latin_America North_America South_America Central_America Central_Asia
 Middle_East North_Africa
South_Asia Southeast_Asia Eastern_Europe Western_Europe
Caribbean Balkans Scandinavia Caucasus Gaza West_Bank East_Jerusalem Golan_Heights Sinai Crimea Chechnya Kashmir
Kurdistan Persian_Gulf Gulf_of_Mexico Mediterranean Red_Sea Black_Sea South_China_Sea Atlantic Pacific Arctic Sahara
Washington New_York_City Los_Angeles Chicago Houston Philadelphia Phoenix San_Antonio San_Diego Dallas San_Francisco
Boston Detroit Seattle Denver Atlanta Miami Baltimore Milwaukee Cleveland Pittsburgh Cincinnati St._Louis Kansas_City
Minneapolis New_Orleans Las_Vegas Charlotte Nashville Memphis Orlando Tampa Oakland Sacramento Portland Honolulu
Brooklyn Manhattan Queens Bronx Harlem Long_Island Capitol_Hill Wall_Street Silicon_Valley Hollywood Des_Moines
Istanbul Shanghai Mumbai Karachi Lahore Kandahar Mosul Basra Aleppo Homs Idlib Raqqa Tel_Aviv Haifa Hebron Nablus
Benghazi Alexandria Mecca Medina Dubai Aden Kharkiv Odessa Donetsk St._Petersburg Geneva Zurich Munich Hamburg Frankfurt
Cologne Milan Naples Venice Barcelona Marseille Lyon Nice Rotterdam The_Hague Antwerp Manchester Liverpool Birmingham
Glasgow Belfast Northern_Ireland Toronto Montreal Vancouver Quebec Ontario Sydney Melbourne Sao_Paulo Rio_de_Janeiro
Osaka Hiroshima Guantanamo_Bay Guantanamo Fukushima Korea Johannesburg Cape_Town Lagos Darfur Normandy Bavaria Catalonia
"""


def _read(word: str) -> str:
    return word.replace("_", " ")


CANONICAL: dict[str, str] = {}
"""Every form of a place, as written with its capitals → the name it goes by here."""
DEMONYMS: set[str] = set()
"""Forms that are adjectives or people of a place: "Iranian", "Danes"."""
STATES: set[str] = set()
"""States of the USA with their abbreviations."""
for _line in _COUNTRIES.strip().splitlines():
    _name, _forms, _capital = (part.split() for part in _line.split("|"))
    for _form in (*_name, *_forms):
        CANONICAL[_read(_form)] = _read(_name[0])
    for _form in _capital:
        CANONICAL[_read(_form)] = _read(_form)
    DEMONYMS.update(_read(form) for form in _forms if "." not in form and not form.isupper() and "_" not in form)
DEMONYMS -= {"America", "Burma", "Czechia"}
DEMONYMS |= {"North Korean", "North Koreans", "South Korean", "South Koreans", "South African", "Saudi Arabian"}
for _pair in _SPELLINGS.split():
    _form, _, _for = _pair.partition("=")
    CANONICAL[_read(_form)] = _read(_for)
DEMONYMS |= set(
    "Gazan Gazans Crimean Chechen Chechens Kurdish European Europeans African Africans Asian Asians".split()
)
DEMONYMS |= set("Texan Texans Californian Floridian Floridians Parisian Londoner Londoners".split())
for _pair in _STATES.split():
    _form, _, _short = _pair.partition(":")
    for _written in (_form, _short):
        if _written:
            CANONICAL.setdefault(_read(_written), _read(_form))
            STATES.add(_read(_written))
for _form in _PLACES.split():
    CANONICAL.setdefault(_read(_form), _read(_form))
GIVEN_TOO = frozenset(
    "Jordan Chad Israel India Virginia Georgia Carolina Austin Charlotte Madison Paris Sydney Milan Kenya Chelsea "
    "Brooklyn Lincoln Jackson Houston Dallas Denver Phoenix Orlando Florence Sofia Victoria Adelaide Cleveland "
    "Washington Alexandria Nice Queens Santiago Lima Medina Montana Nevada Dakota Indiana Troy Savannah Trinidad "
    "Rome Lyon Tunis Cologne Homs Atlanta".split()
)
"""Places that are given names, surnames or words as well: alone they are places, before a surname nothing is sure."""
