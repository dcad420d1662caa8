"""What a name says about which pronoun stands for it. Used only to keep "she" from a man and "he" from a woman."""

from enum import StrEnum

from compare.text.names import FEMALE_HONORIFICS, MALE_HONORIFICS, parse_name


class Gender(StrEnum):
    """The pronoun that a name takes in the article, as far as its form tells."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


_FEMALE = frozenset(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret "
    "sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon "
    "cynthia kathleen amy angela anna emma samantha katherine christine helen rachel maria heather diane ruth "
    "julie joyce victoria kelly christina joan evelyn lauren judith olivia megan andrea cheryl hannah "
    "jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail julia judy "
    "sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany "
    "charlotte marie kayla alexis lori hillary ivanka melania nikki condoleezza kellyanne elena sonia angela "
    "theresa dianne claire jill fatima aisha leila huma loretta valerie susan samantha jen wendy debbie carly "
    "kirsten tammy maggie monica naomi ellen katie rosie tulsi maxine mitzi".split()
)
_MALE = frozenset(
    "james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony "
    "mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey "
    "ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory "
    "alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary "
    "peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan "
    "arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne "
    "randy vincent mason roy ralph bobby russell bradley philip eugene barack mitt bernie ted marco jeb rand "
    "mike chris newt mitch chuck harry bill tim tom jim bob dan ben mahmoud khaled mohammed muhammad ali "
    "hassan hussein ahmed omar yusuf ibrahim vladimir benjamin bashar osama saleh qasem musa ismail abdullah "
    "rick ron steve jeff lindsey reince corey glenn sheldon antonin merrick anderson karl".split()
)


def gender_of(name: str) -> Gender:
    """By honorific, else by given name where it is plain."""
    parsed = parse_name(name)
    first = parsed.given[0] if parsed.given else ""
    if parsed.honorific in FEMALE_HONORIFICS or first in _FEMALE:
        return Gender.FEMALE
    if parsed.honorific in MALE_HONORIFICS or first in _MALE:
        return Gender.MALE
    return Gender.UNKNOWN
