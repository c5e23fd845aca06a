import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/share/address.js';

const PART = 'funnel=v1;sum=1';

describe('the address of a link', () => {
  it.each([
    ['https://a.example/', 'https://a.example/#funnel=v1;sum=1'],
    ['https://a.example/prices?page_id=7', 'https://a.example/prices?page_id=7#funnel=v1;sum=1'],
    ['https://a.example/#contacts', 'https://a.example/#funnel=v1;sum=1'],
    ['https://a.example/#token=secret', 'https://a.example/#funnel=v1;sum=1'],
    ['https://a.example/#funnel=v1;budget=1;sum=2', 'https://a.example/#funnel=v1;sum=1'],
    ['http://localhost:8080/demo/', 'http://localhost:8080/demo/#funnel=v1;sum=1'],
  ])("is the page's without its fragment: %s", (here, link) => {
    expect(linkTo(here, PART)).toBe(link);
  });

  it.each([
    ['https://a.example/#/prices', 'https://a.example/#/prices?funnel=v1;sum=1'],
    ['https://a.example/#!/prices', 'https://a.example/#!/prices?funnel=v1;sum=1'],
    ['https://a.example/#/prices?token=secret&x=1', 'https://a.example/#/prices?funnel=v1;sum=1'],
    ['https://a.example/#/prices?funnel=v1;sum=2', 'https://a.example/#/prices?funnel=v1;sum=1'],
  ])("keeps the route without which the page isn't found: %s", (here, link) => {
    expect(linkTo(here, PART)).toBe(link);
  });

  it.each([
    ['https://a.example/?utm_source=x&utm_term=y&p=3', 'https://a.example/?p=3#funnel=v1;sum=1'],
    ['https://a.example/?gclid=1&yclid=2&fbclid=3&msclkid=4&_openstat=5&_ga=6', 'https://a.example/#funnel=v1;sum=1'],
    ['https://user:word@a.example/', 'https://a.example/#funnel=v1;sum=1'],
  ])('leaves out what tells of this visitor: %s', (here, link) => {
    expect(linkTo(here, PART)).toBe(link);
  });
});
