"""What page furniture says, in the folded form of `Line.plain`: data for the rules in `furniture`.

Every pattern is bounded or has alternatives that cannot overlap, so that no line costs more than linear time.
"""

import re

_NETWORKS = (
    r"facebook|twitter|x|whats ?app|linked ?in|reddit|pinterest|telegram|instagram|tumblr|flipboard|messenger|google"
    r"|e-?mail|print|pdf|kindle|pocket|copy|link|sms|youtube|rss|threads|bluesky|mastodon|vk|viber"
)
SHARE = re.compile(
    rf"\W*(?:(?:shares?|tweet|pin|post|send|save|like|friendly|this|the|story|article|page|on|to|via|by|with|your"
    rf"|friends|comments?|and|or|click|opens|in|new|window|{_NETWORKS})(?!\w)\W*)+"
)
"""Words and what separates them never overlap, so that a row of commas costs linear time."""
SHARE_WORD = re.compile(rf"share|tweet|print friendly|send to|save to|(?:^|\W)(?:{_NETWORKS})(?!\w)")
FOLLOW = re.compile(
    r"(?:(?:follow|connect with) \S|(?:like|find|join|contact) (?:us|me|him|her|them|our|the author)\b)"
    r".{0,80}\b(?:on|via) (?:twitter|facebook|instagram|x\b)"
)
NAVIGATION = re.compile(
    r"(?:connect with us|(?:back )?to top|(?:go )?home(?:page)?|menu|main menu"
    r"|skip to (?:main )?(?:content|navigation)|search(?: for)?|log ?in|log ?out|sign ?in|sign ?out|register"
    r"|my account|subscribe|contact(?: us)?|about(?: us)?"
    r"|(?:next|previous|prev|older|newer)(?: (?:article|post|story|page|up))?"
    r"|(?:read|show|load|see|view) (?:more|less|all)|continue reading(?: .{0,60})?|close"
    r"|advertis(?:e|ement)(?: with us)?|sponsored(?: (?:content|by .{1,30}))?|promoted|loading"
    r"|trending(?: now)?|top stories|latest(?: (?:news|stories|videos?))?|breaking news"
    r"|most (?:read|popular|viewed|shared|commented)(?: .{1,20})?|more (?:in|from|on) (?:\S+ ){0,4}\S+"
    r"|more (?:stories|news)|(?:view|see|read) (?:all )?(?:the )?(?:\d+ )?comments?"
    r"|\d+ (?:comments?|shares?|views?|likes?)|\d{1,3}[ -]min(?:ute)?s?\.? read|reading time:? .{1,20}"
    r"|listen(?: to (?:this )?(?:article|story))?|play(?: video| audio)?|watch(?: now| live)?"
    r"|live(?: updates)?|editor'?s'? picks?|recommended(?: for you| reading)?"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|don'?t miss"
    r"|related(?: (?:content|articles?|stor(?:y|ies)|posts?|coverage|topics?|links?|news))?"
    r"|site (?:map|mobile .*)|%d bloggers like this|these are external links .{1,40}|supported by|close video"
    r"|just watched|must watch|now playing|replay|more videos|story highlights"
    r"|(?:your |newsletter )?e-?mail(?: address)?|like this|like loading|photo(?:s| gallery)|gallery"
    r"|slideshow|in this (?:article|story)|photos?|view (?:gallery|slideshow|photos?)"
    r"|story continues below(?: advertisement)?|article continues .{1,30}|opinion)[ .:>»!…]*"
)
COUNTER = re.compile(r"\d[\d,]{0,6}(?:\.\d)?[km]?")
CRUMBS = re.compile(r"home ?(?:[>\"/|] ?[^>\"/|]{1,40}){1,6}")
"""Folded: guillemets and arrows have become quotation marks."""
TAGS = re.compile(r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords|labels?|read more about) ?: ?\S")
RELATED = re.compile(
    r"(?:\W{0,3}(?:related(?: (?:content|articles?|stor(?:y|ies)|posts?|coverage|topics?|links?|news|reading"
    r"|video))?|see also|also read|read also|read more|read next|also on .{2,30}|must read|more from .{2,30}"
    r"|you may also like|watch|watch (?:the )?(?:full )?video(?: (?:above|below))?|video|photos|slideshow"
    r"|gallery|more) ?: ?\W?)"
)
SUBSCRIBE = re.compile(
    r"(?:subscribe|sign up|register)(?: (?:now|today|here))?[.!:> ]*$|subscribe (?:to|for|here|with|via|and|by)\b"
    r"|sign up (?:to|for|here|with).{0,80}\b(?:newsletters?|e-?mails?|alerts?|inbox|updates|briefing|podcast)"
    r"|register (?:now|here|today|to (?:continue|read|comment|receive))\b"
    r"|enter your e-?mail|get (?:the|our) .{1,80}(?:inbox|newsletter|e-?mail|alerts)"
    r"|(?:to )?(?:receive|get) .{1,60} (?:in your inbox|by e-?mail|newsletter)|already a (?:subscriber|member)"
    r"|(?:become|be) an? .{0,30}(?:subscriber|member|supporter|patron)\b"
    r"|donate(?: (?:now|today|to .{1,40}))?[.!]*$"
    r"|(?:please )?support (?:our|(?:independent|quality) (?:journalism|news))\b"
    r"|let your voice be heard|(?:please )?click here\b"
    r"|(?:like|love|enjoy) (?:this|what you) (?:article|story|read|reading)"
    r"|download (?:the|our) .{0,30}\bapp\b"
    r"|do you (?:support|agree|like|love|think) .{1,60}(?:like the page|vote|poll)|(?:please )?like the page"
)
JOIN = re.compile(r"join (?:the |us |our |more than |over )?[^.!?]{1,80}")
JOIN_SIGN = re.compile(
    r"[$£€]\s?\d|ad-free|ads-free|newsletter|e-?mail|subscri|member|premium|click here|today for|\bplus\b"
)
COMMENTS = re.compile(
    r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|click to comment|comments?(?: \(\d+\)| \d+)?[ :]*$"
    r"|comments? (?:are|is) (?:closed|off|moderated|disabled)|your e-?mail address will not be"
    r"|required fields are marked|save my name, e-?mail|notify me (?:of|by|when|via)|\W*contact-form"
    r"|you must (?:be )?(?:log|sign)ged in|please (?:log|sign) in"
    r"|(?:name|e-?mail|website|comment)(?: address)? ?\*|this site uses akismet"
    r"|please enable (?:javascript|cookies)|join the (?:conversation|discussion)"
    r"|(?:share|tell us) your (?:thoughts|opinion|view)|what do you think\?$|sound off"
    r"|(?:share|leave|post) your .{0,40}\bcomments? "
)
LEGAL = re.compile(
    r"(?:(?:©|\(c\)|copyright|&copy;) ?(?:©|\(c\)|&copy;)? ?(?:\d{4}|by |all |the )|all rights reserved"
    r"|.{0,80}(?:\. |, )all rights reserved"
    r"|this (?:material|content|article|story) may not be (?:published|copied|reproduced)"
    r"|our standards: |a version of this (?:article|story) (?:appear|was)"
    r"|this (?:web)?(?:site|page) (?:is protected by|uses cookies)|we use cookies"
    r"|by (?:continuing|signing up|subscribing|using)\b.{0,60}(?:you agree|agree to)|use of this (?:web)?site"
    r"|(?:the )?(?:views?|opinions?) (?:and opinions? )?expressed (?:here|in this|by (?:the author|contributors))"
    r"|not for (?:re)?publication|reprinted with permission"
    r"|this (?:article|story|post|piece) (?:was )?(?:originally |first )+(?:appeared|published|ran))"
)
POLICY = re.compile(
    r"(?:(?:terms|conditions|privacy|cookies?|policy|notice|service|use|of|and|&|about|contact|us"
    r"|[|·•,/-]) ?){2,12}$"
)
STAFF = re.compile(
    r"\(?(?:(?:additional )?reporting|writing|editing|compiled|edited|written|produced) by [a-z]"
    r"|contribut(?:ing|ors?) ?: "
)
STAFF_END = re.compile(
    r".{3,160} contributed (?:reporting\b.{0,60}|(?:reporting )?to (?:this|the) (?:report|story|article"
    r"|post))\.?\)?"
)
CONTACT = re.compile(
    r"(?:(?:\S+ ){1,6}(?:can be reached|may be reached|is reachable) (?:at|on|by)"
    r"|(?:contact|e-?mail|reach|write to) (?:\S+ ){1,6}(?:at|:) ?\S+@\S+"
    r"|(?:e-?mail|contact|phone|twitter) ?: ?\S+"
    r"|send (?:us\b|(?:us )?(?:news )?tips|your (?:comments|letters|stor|photos|feedback)))"
)
ADDRESS = re.compile(
    r"(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|info|news|tv|eu|de|fr|il|io))/?\.?"
)
CODE = re.compile(
    r"[.#]?[\w#. -]{1,40}\{|\}|[a-z-]{3,40}: ?[^ ]{1,40}(?: [^ ;]{1,40}){0,4};|<\/?\w[^<>]{0,200}>"
    r"|(?:var|function) \w.*[;{]"
)
UPDATED = re.compile(
    r"this (?:story|article|post|report|page) (?:has been|was|is being|will be) (?:updated|corrected)"
    r"|this is a (?:developing|breaking) (?:news )?story"
)
