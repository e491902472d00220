import json, re, sys

text = sys.stdin.buffer.read().decode("utf-8")


def number(digits):  # 1,2 is a decimal in French; 1,200 groups by thousands
    return float(re.sub(r",(?=\d{3})", "", digits).replace(",", "."))


amounts = []
for m in re.finditer(r"([\d,]+) (millions?|milliards?) d'euros", text):
    zeros = 9 if m[2].startswith("milliard") else 6
    amounts.append({"words": m[0], "amount": number(m[1]) * 10**zeros, "currency": "EUR"})
for m in re.finditer(r"(?:([\d,]+)조 )?([\d,]+)억 원", text):
    amounts.append({"words": m[0], "amount": number(m[1] or "0") * 10**12 + number(m[2]) * 10**8, "currency": "KRW"})

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
days = []
for m in re.finditer(r"(\d+)(?:er)? (%s) (\d{4})" % "|".join(MONTHS), text):
    days.append({"words": m[0], "day": "%s-%02d-%02d" % (m[3], MONTHS.index(m[2]) + 1, int(m[1]))})
for m in re.finditer(r"(\d{4})년 (\d+)월 (\d+)일", text):
    days.append({"words": m[0], "day": "%s-%02d-%02d" % (m[1], int(m[2]), int(m[3]))})

people = re.findall(r"maire, (\w+ \w+)|([가-힣]{3}) 대표", text)
companies = re.findall(r"([가-힣]+조선)[은는이가]", text)
out = {"people": [fr or ko for fr, ko in people], "companies": companies, "amounts": amounts, "days": days}
print(json.dumps(out, ensure_ascii=False))
