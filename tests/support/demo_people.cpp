#include "tests/support/demo_people.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "lib/base/date.h"

namespace pmo::demo {

namespace {

constexpr std::array<const char*, 40> surnames{
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙",  "胡", "朱",
    "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐",  "冯", "于",
    "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "欧阳"};
constexpr std::array<const char*, 40> surnames_traditional{
    "王", "李", "張", "劉", "陳", "楊", "趙", "黃", "周", "吳", "徐", "孫",  "胡", "朱",
    "高", "林", "何", "郭", "馬", "羅", "梁", "宋", "鄭", "謝", "韓", "唐",  "馮", "于",
    "董", "蕭", "程", "曹", "袁", "鄧", "許", "傅", "沈", "曾", "彭", "歐陽"};

// Given names: two of these, or one. Even places are used for women, odd ones for men.
constexpr std::array<const char*, 40> given{
    "芳",   "伟",   "娜", "强",   "敏",   "磊",   "静",   "军",   "丽",   "洋",
    "艳",   "勇",   "娟", "杰",   "霞",   "涛",   "秀英", "明",   "玉兰", "超",
    "桂英", "建国", "婷", "志强", "雪梅", "海波", "慧",   "俊",   "欣怡", "浩然",
    "雨桐", "子轩", "佳", "鹏",   "琳",   "宇航", "颖",   "文博", "晓燕", "国栋"};
constexpr std::array<const char*, 40> given_traditional{
    "芳",   "偉",   "娜", "強",   "敏",   "磊",   "靜",   "軍",   "麗",   "洋",
    "艷",   "勇",   "娟", "傑",   "霞",   "濤",   "秀英", "明",   "玉蘭", "超",
    "桂英", "建國", "婷", "志強", "雪梅", "海波", "慧",   "俊",   "欣怡", "浩然",
    "雨桐", "子軒", "佳", "鵬",   "琳",   "宇航", "穎",   "文博", "曉燕", "國棟"};

constexpr std::array<const char*, 12> firms{"恒信", "宏远", "鑫源", "佳乐", "天成", "百味",
                                            "永昌", "康宁", "瑞丰", "同和", "新月", "东方"};
constexpr std::array<const char*, 12> firms_traditional{
    "恆信", "宏遠", "鑫源", "佳樂", "天成", "百味", "永昌", "康寧", "瑞豐", "同和", "新月", "東方"};
constexpr std::array<const char*, 4> trades{"商贸有限公司", "餐饮管理有限公司", "便利店有限公司",
                                            "教育咨询有限公司"};
constexpr std::array<const char*, 4> trades_traditional{"商貿有限公司", "餐飲管理有限公司",
                                                        "便利店有限公司", "教育諮詢有限公司"};

template <std::size_t Size>
const char* pick(Dice& dice, const std::array<const char*, Size>& from) {
    return from[static_cast<std::size_t>(dice.below(static_cast<int>(Size)))];
}

constexpr std::string_view company_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

// Days of the 1970s in an order that looks like chance and repeats only after all of them.
std::string birthday(int number) {
    constexpr std::int64_t days = 3652;
    const auto day = plus_days(date(1970, 1, 1), std::int64_t{number} * 7919 % days);
    return fmt::format("{}{:02}{:02}", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace

std::uint64_t Dice::next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

char identity_check(const std::string& first17) {
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < 17; ++i) sum += (first17[i] - '0') * weights[i];
    return "10X98765432"[sum % 11];
}

char company_check(const std::string& first17) {
    int sum = 0;
    int weight = 1;
    for (const char c : first17) {
        sum += static_cast<int>(company_alphabet.find(c)) * weight;
        weight = weight * 3 % 31;
    }
    return company_alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

Person invented_person(Dice& dice, int number, Script script) {
    const bool traditional = script == Script::traditional;
    const bool man = dice.percent(50);
    const auto& names = traditional ? given_traditional : given;
    const auto name = [&] {
        return names[static_cast<std::size_t>(dice.below(20) * 2 + (man ? 1 : 0))];
    };
    Person person;
    person.name = pick(dice, traditional ? surnames_traditional : surnames);
    const char* first = name();
    person.name += first;
    // 王芳 is common, 王芳芳 is not, and a second character makes fewer namesakes.
    if (const char* second = name(); second != first && std::string_view{first}.size() == 3 &&
                                     std::string_view{second}.size() == 3 && dice.percent(60)) {
        person.name += second;
    }
    // A name that GBK cannot write: only GB18030 and Unicode have the character.
    if (!traditional && number % 400 == 17) person.name = man ? "刘䶮" : "林䶮";
    person.salutation = man ? "先生" : "女士";
    person.phone = traditional ? fmt::format("9{:07}", number) : fmt::format("1990{:07}", number);
    const int order = number / 3652 * 2 + (man ? 1 : 0);  // odd for men
    const std::string first17 = fmt::format("110101{}{:03}", birthday(number), order);
    person.id_number = first17 + identity_check(first17);
    return person;
}

Person invented_company(Dice& dice, int number, Script script) {
    const bool traditional = script == Script::traditional;
    Person person;
    person.name = pick(dice, traditional ? firms_traditional : firms);
    person.name += pick(dice, traditional ? trades_traditional : trades);
    person.phone = traditional ? fmt::format("2{:07}", number) : fmt::format("1990{:07}", number);
    const std::string first17 = fmt::format("91110101MA{:07}", number);
    person.id_number = first17 + company_check(first17);
    return person;
}

}  // namespace pmo::demo
