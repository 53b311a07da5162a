"""Letters that only look like Latin ones, and what they stand for; NFKC leaves them alone."""

CYRILLIC = dict(zip("аеорсухіјѕԁԛԝһкмнтвгԍӏ", "aeopcyxijsdqwhkmhtbrgl", strict=True))
GREEK = dict(zip("αορτυκνιεγχηω", "aoptukvieyxnw", strict=True))
ARMENIAN = dict(zip("օոսհցզ", "onuhgq", strict=True))
CHEROKEE_AND_LISU = dict(zip("ꓮꓐꓖꓳꓣꓢꓬꓲꓰꓔꓟꓪꓫ", "abgorsyietmwx", strict=True))
SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɡɑıɩ", "abcdefghijklmnoprstuvwyzgail", strict=True))
ENCLOSED = {
    chr(first + place): chr(ord("a") + place)
    for first in (0x1F150, 0x1F170, 0x1F1E6)  # negative circled, negative squared, regional indicators
    for place in range(26)
}
# Letters of another script that a reader takes for Latin: in one word with Latin letters they are a trick.
STRANGERS = CYRILLIC | GREEK | ARMENIAN | CHEROKEE_AND_LISU
LOOKALIKES = STRANGERS | SMALL_CAPITALS | ENCLOSED
FOLD = str.maketrans(LOOKALIKES)

# Letters that are drawn as nothing, though Unicode counts them as letters.
BLANK = dict.fromkeys(map(ord, "\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800"))

# Digits and signs that are read as letters; a 1 is an i or an l.
LEET = str.maketrans("03457@$", "oeastas")
ONE_AS_I = str.maketrans("1!", "ii")
ONE_AS_L = str.maketrans("1!", "ll")
