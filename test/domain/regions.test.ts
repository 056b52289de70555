import { expect } from 'chai';
import { loadRegions, type Regions } from '../../src/domain/index.js';

describe('regions', () => {
  let regions: Regions;
  before(async () => {
    regions = await loadRegions();
  });

  it('names a code from the province down', () => {
    expect(regions.name('110105')).to.equal('北京市朝阳区');
    expect(regions.name('330106')).to.equal('浙江省杭州市西湖区');
    expect(regions.name('440300')).to.equal('广东省深圳市');
    expect(regions.name('110000')).to.equal('北京市');
    expect(regions.name('659001')).to.equal('新疆维吾尔自治区石河子市');
    expect(regions.name('342401')).to.equal('安徽省六安地区六安市');
    expect(regions.name('11')).to.equal('北京市');
    expect(regions.name('3301')).to.equal('浙江省杭州市');
  });

  it('falls back to what lies around a code that it does not know', () => {
    expect(regions.name('440401')).to.equal('广东省珠海市');
    expect(regions.name('449999')).to.equal('广东省');
    expect(regions.name('999999')).to.equal(undefined);
    expect(regions.name('')).to.equal(undefined);
  });

  it('knows the years of a code, and none of what is in no list', () => {
    expect(regions.years('110105')).to.deep.include({ first: 1981, last: null });
    expect(regions.years('342401')).to.deep.include({ first: 1981, last: 1998 });
    expect(regions.years('500103')).to.deep.include({ first: 1997, last: null });
    expect(regions.years('440401')).to.equal(undefined);
    expect(regions.years('constructor')).to.equal(undefined);
  });

  it('is decoded once', async () => {
    expect(await loadRegions()).to.equal(regions);
  });
});
