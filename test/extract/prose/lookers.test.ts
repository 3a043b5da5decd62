/** How many look at a channel stands between its name and what it published. */
import { check } from '../sentences.js';

check('numbers of followers and readers part nothing', [
  ['disclosure', '“某县农业”微信公众号粉丝达1.6万人，发布信息31条。', 'disclosed.wechat=31@own'],
  ['disclosure', '我局微信公众号关注用户1600余人，全年推送文章31篇。', 'disclosed.wechat=31'],
  ['disclosure', '官方微博拥有粉丝2.4万，发布信息12条。', 'disclosed.weibo=12'],
  ['disclosure', '县政府网站访问量达31万次，发布信息67条。', 'disclosed.website=67'],
  ['disclosure', '微信公众号发布信息31条，阅读量4万次，粉丝900人。', 'disclosed.wechat=31'],
]);

check('what is disclosed in all is not the channel’s, whoever looks at that', [
  ['disclosure', '网站访问量31万次，主动公开政府信息67条。', 'disclosed.total=67'],
  ['disclosure', '微信公众号粉丝900人，主动公开政府信息67条。', 'disclosed.total=67'],
  [
    'disclosure',
    '回应公众关注12次，发布政策解读9篇。',
    'responses.total=12 responses.policy_interpretations=9',
  ],
]);
