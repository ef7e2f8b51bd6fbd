import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Vietnamese. */
export default {
  locale: 'vi',
  source: 'Own list of common usage, checked against the development half of UD Vietnamese-VTB (CC BY-SA 4.0).',
  base: latin,
  never: `
    TS ThS PGS GS BS KS LS NSND NSƯT TP tp Tp TX tx TT Th.S P.GS.TS PGS.TS GS.TS Ths Ts Gs Bs ĐT đt VD vd Đ/c đ/c NXB CN
  `,
  beforeCapital: 'v.v vv',
  beforeStarter: 'TCN SCN',
  beforeNumber: 'số tr tập Q P F ch',
  starters: `
    Đây Đó Này Kia Anh Chị Ông Bà Cô Chú Em Tôi Ta Chúng Họ Nó Mình Bạn Người Một Hai Ba Các Những Mọi Mỗi Nhiều
    Vài Ở Trong Ngoài Trên Dưới Trước Sau Khi Lúc Từ Đến Với Không Cho Để Bởi Vì Do Nếu Tuy Dù Mặc Nhưng Và Hoặc
    Hay Thì Mà Rồi Cũng Còn Đã Đang Sẽ Nay Hôm Bây Hiện Ngày Năm Theo Ai Gì Sao Đâu Nào Thế Vậy Có Là Chỉ Rất
    Tất Cả Thực Cuối Đầu Cùng Vừa Mới Cứ Nhờ Qua Việc Điều Con Cái Chiếc
  `,
} satisfies ProfileData
