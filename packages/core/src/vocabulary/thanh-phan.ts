/** The components of the form that recognition can point at; keys of `Parts.single` and first half of most rule ids. */
export const THANH_PHAN = [
  'tieu-de', // "ĐẢNG CỘNG SẢN VIỆT NAM"
  'quoc-hieu', // the state heading, where a Party document wrongly carries it
  'co-quan-cap-tren', // ĐẢNG BỘ TỈNH …
  'co-quan-ban-hanh', // ĐẢNG UỶ …
  'dau-sao', // *
  'so-va-ky-hieu',
  'dia-danh-va-ngay',
  'ten-loai',
  'tac-gia', // CỦA BAN THƯỜNG VỤ …, a line of the heading
  'trich-yeu',
  'dau-gach', // -----
  'trich-yeu-cong-van',
  'kinh-gui', // the words "Kính gửi:" / "Kính trình:"
  'noi-dung',
  'noi-nhan', // the words "Nơi nhận:"
  'muc-do-mat',
  'muc-do-khan',
  'pham-vi-luu-hanh',
  'du-thao',
  'nguoi-soan-thao',
  'thong-tin-lien-he',
] as const;

export type ThanhPhan = (typeof THANH_PHAN)[number];
