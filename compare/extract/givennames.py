"""Given names in lower case, beside those of `genders`. Data: they tell a person from a body or a place."""

_GIVEN = """
ed liz pat mick megyn denis tiger edie kit mikie kerri lorella angus ilya murshed charlene ashton lanhee kirstjen
ted bea cate mo zeke xander ollie nico jacinda emmanuelle beto pete raul tulsi cory elijah eamon siobhan niamh ingvar
ulf lars sven olaf magnus bjarne torsten gunnar mette anneli
imad qassem qasim ismail haniya mansur yahya marwan tawfiq hossein hassan javad reza mojtaba sayyid sayed izzat
ziad zaid walid tarek raed nabih fuad riad rafik najib saif zahra soraya leila mordechai ezer benny isaac naim
abby abdel abdul abdulaziz abdullah abigail abraham abu adel adele adnan ahmad ahmadi aidan akbar akira al alain alan
alana albert alberto alejandro alex alexandra alexei alexis alfonso alfred alfredo ali alice alicia allan allen
allison allyson alvin amal amanda amir amit amos amy ana anatoly anders andre andreas andrei andres andrey andy angel
angelica angelo anita ann anne annie anthony anton antonio antony april arash ariel arjun armando arnold aron art
arturo asad asif asma astrid atul audrey avi avigdor ayman aziz barak barney barry bart basil beatrice becky ben
bennett bernadette bernardo bert beth betsy bianca binyamin bjorn bo bonnie boris boyd brad brenda brendan brent bret
brett brianna bridget britt brooke bruno bryce caitlin caleb calvin cameron camille candace candice carla carlos
carmen carol carole caroline carrie casey cassandra catherine cathy cecilia cedric celeste cesar chad charlene charlie
chelsea cheri chloe christa christie christina christoph christy cindy claire clara clarence clark claude claudia clay
clayton cliff clifford clint clyde cody colin colleen connie conor constance cornelia craig cristina curtis cyril
cyrus dale dalia dana dani daniela danny daphne darla darlene darrell darren darryl dave davis dawn dean deb debra
delia della demetrius derek derrick desmond devin dick diego dieter dimitri dina dirk dmitry dolores dominic dominique
don donna dora doreen dorothy doug duane dwayne dwight earl ebony eddie edgar edith edmund eduardo edwin ehud eileen
elaine eleanor elena eli elias elise ella elliot elliott elon elsa emanuel emil emilia emilio emma emmanuel enrique
eric erica erik erika erin ernest ernesto esteban esther ethel eva evan eve evelyn ezra fabio faisal farah farid fatma
faye felicia felipe felix fernando fidel fiona florence floyd francesca francesco francis francisco francois frank
franklin fred freddie frederick frida fritz gail garrett gary gavin gemma gene geoff geoffrey georgia geraldine gerard
gerardo gerhard gilbert giles gina ginger giorgio giovanni glen glenn gloria gordon graham greg greta gretchen
guillermo gus gustavo guy gwen habib hal hamid hamza hani hank hannah hans haris haroon harriet harvey hassan hazel
hector heidi helen helena henri henrik herbert herman hilary hillary holly homer horacio howard hubert hugh hugo huma
ian ibrahim ida ignacio igor ilan ilana imran ines ingrid ira irene irfan irina iris irving isaac isabel ismael ismail
itzhak ivan ivana jackie jackson jacob jacques jaime jake jamal jamie jan jane janet janice jared jasmine jasper
javier jay jean jeanette jeanne jeannie jed jeffery jenna jennie jenny jerome jerry jesus jill jillian jo joachim
joanna joanne jodi jody joel joey johan johann johanna johnny jon jonas jorge josef josefina josep josh josie juanita
judd judith jules julian juliana julie julio julius june jung jurgen kamal kamala kara kareem karim karin karla kate
katherine kathleen kathy katrina katya kay keisha kelly ken kendra kent kerry kerstin khaled khalid khalil kim kirk
kirsten klaus kofi kris krista kristen kristin kristina kristine kurt kyle lamar lana lance lara larissa lars latoya
laurel lauren laurent laurie lawrence leah lee leigh lena leo leon leonard leonardo leroy leslie lester levi lewis
liam lila lillian lily linda lindsay lionel lisa liza lloyd lois lorena lorenzo lori lorraine lou louis louisa louise
lucas lucia lucille lucy luigi luis luisa luke lydia lyle lyn lynn madeleine maggie mahdi mahmood malcolm malik mandy
manuel mara marc marcel marcela marcia marco marcos marcus margarita margot maria mariana marianne mariano marina
mario marion marisa marissa marjorie marlene marlon marsha marta martin martina marty marvin mary maryam masoud mathew
matilda matteo matthias maude maureen maurice mauricio max maya megan mehmet mel melinda melvin mercedes meredith
meyer mia micah micheal michel michele miguel mika mike mikhail mila mildred miles milton mimi mindy miranda miriam
misty mitchell moe mohamed mohammad mohammed mohsen moises mona monique morgan morris moshe muhammad munir murray
mustafa myra myron nabil nadia nadine naftali nan naomi narendra nasser nate nathalie nathaniel neal ned neil nelson
nestor nicholas nick nicola nicolas nicole nigel nikita nikolai nina noam noel noor nora norma norman octavio oleg
olga oliver olivier omar oprah oren orlando oscar otto owen pablo pam pamela paola paolo pascal patty paula pauline
pavel pedro peggy penelope penny perry pete phil philippe phillip phyllis pierre piotr polly preston priscilla quentin
quincy rachael rafael rahul raj rajiv ralph ramon ramona randall raul ravi rebekah recep reggie regina reginald rene
renee reuben reuven rex rhonda ricardo riccardo rich rita rob roberta roberto robin rochelle rod roderick rodney
rodolfo rodrigo roland rolf roman rosa rosalind rose rosemary ross roxanne ruben rudolph rudy rufus rupert ruslan ruth
sabrina sadiq saeb saeed sajid salah salim sally salman salvador sam sameer sami samir sammy sandy sanjay santiago
saul savannah sean sebastian seema selena serena serge sergei sergey sergio seth shane shannon sharif shawn sheikh
sheila shelby shelly sherman sherri sherry sheryl shimon shirley sidney sigmar silvia silvio simon simone sina sofia
sol solomon sonya sophie spencer stacey stacy stan stanley stefan stefano stella stephan stephen stew stewart stuart
sue sunil suzanne sven svetlana sybil syed sylvia tamara tamir tanya tara tareq tariq tasha tatiana taylor teddy teri
terrence tess thea thelma theo theodore thierry thomas tiffany tim tina tobias toby todd tomas tommy toni tony tonya
tracey traci tracy travis trent trevor trey tricia troy trudy ulrich uri ursula valeria vanessa vera vernon veronica
vicki vicky victor vijay viktor vince vincenzo viola violet virginia vito viviana wanda warren wendell werner wes
wesley whitney wilbur wilfred will willard william willis wilma winston wolfgang xavier xi yael yair yasmin yasser
yehuda yitzhak yolanda yossi yousef youssef yukio yuri yusuf yvette yvonne zach zack zainab zara zoe
"""
GIVEN = frozenset(_GIVEN.split())
"""Those that are common words too ("will", "rose", "art") need a surname behind them."""
